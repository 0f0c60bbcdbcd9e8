/** What a person wants to reach, in their own words. */
@ApplicationModule(allowedDependencies = {"database", "pages", "access", "access::labels", "people", "programs"})
@NullMarked
package health.attune.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
