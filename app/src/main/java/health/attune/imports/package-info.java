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
            "questionnaires",
            "alerts",
            "checkins"
        })
@NullMarked
package health.attune.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
