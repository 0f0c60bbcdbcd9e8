/** Who has looked: a person reads who did what with their data, in plain words. */
@ApplicationModule(allowedDependencies = {"database", "pages", "access", "people", "programs"})
@NullMarked
package health.attune.looks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
