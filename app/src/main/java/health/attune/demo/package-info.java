/** The synthetic network that a newcomer starts with, made by the simulator and loaded in bulk. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "pages",
            "access",
            "access::labels",
            "people",
            "relapseplans",
            "programs",
            "rosters",
            "questionnaires",
            "alerts",
            "alerts::suspensions",
            "checkins",
            "goals",
            "assets",
            "circumstances",
            "contacts",
            "billing",
            "groups",
            "handoffs",
            "caseload",
            "appointments",
            "boards",
            "reviews",
            "reviews::meetings",
            "treatments",
            "tasks",
            "threads",
            "handovers",
            "supervision"
        })
@NullMarked
package health.attune.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
