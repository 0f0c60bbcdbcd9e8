/** Who a worker cares for, kept ready in one list, and why each person stands where they stand in it today. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "today",
            "questionnaires",
            "checkins",
            "assets",
            "alerts",
            "appointments",
            "contacts",
            "tasks"
        })
@NullMarked
package health.attune.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
