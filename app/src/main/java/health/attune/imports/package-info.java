/** Data from elsewhere: files with a mapping, checked line by line, taken in once however often they are sent. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::disks",
            "pages",
            "access",
            "people",
            "people::arrivals",
            "programs",
            "programs::staff",
            "questionnaires",
            "alerts",
            "checkins",
            "contacts",
            "appointments"
        })
@NullMarked
package health.attune.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
