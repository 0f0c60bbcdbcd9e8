/** When a person and those who care for them are to meet, and what came of it; each worker's days. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "notices",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "rosters",
            "circumstances",
            "contacts",
            "today"
        })
@NullMarked
package health.attune.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
