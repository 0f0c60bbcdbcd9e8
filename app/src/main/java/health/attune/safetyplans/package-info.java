/** What a person does, and whom they turn to, when things get dark: their safety plan, in their own words. */
@ApplicationModule(
        allowedDependencies = {"database", "pages", "access", "access::labels", "people", "programs", "alerts"})
@NullMarked
package health.attune.safetyplans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
