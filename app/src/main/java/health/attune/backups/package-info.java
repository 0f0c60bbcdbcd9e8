/** What must not be lost, in one sealed file: written, read again, kept in a second place, and brought back. */
@ApplicationModule(allowedDependencies = {"database", "database::disks", "jobs"})
@NullMarked
package health.attune.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
