/** The key of the service, kept apart from the database: who has only the database reads and forges nothing with it. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package health.attune.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
