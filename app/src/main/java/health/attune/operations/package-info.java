/** How the service itself stands: signs for administrators, figures for machines, logs without personal data. */
@ApplicationModule(
        allowedDependencies = {"database", "database::disks", "keys", "jobs", "pages", "crowds", "access", "backups"})
@NullMarked
package health.attune.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
