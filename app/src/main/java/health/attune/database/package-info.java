/** The one PostgreSQL database: run here or given by address, durable or refused, migrated on start. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package health.attune.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
