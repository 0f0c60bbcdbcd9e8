/** Who did what with whose data: one entry for each read, change and refusal, in the transaction it tells of. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package health.attune.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
