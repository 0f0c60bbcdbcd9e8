/** Who did what with whose data: one entry for each read, change and refusal, in a chain that shows alterations. */
@ApplicationModule(allowedDependencies = {"database", "database::clocks", "database::limits", "jobs", "keys"})
@NullMarked
package health.attune.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
