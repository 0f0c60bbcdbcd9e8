/** What the service does by itself, again and again: shared between instances, or done by each of them. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package health.attune.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
