/** The daily board of a team: everybody a program cares for, what was and what comes, and what was not made. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "programs::staff",
            "rosters",
            "alerts",
            "alerts::lately",
            "contacts",
            "appointments",
            "handoffs",
            "tasks",
            "caseload",
            "today"
        })
@NullMarked
package health.attune.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
