/** What a worker and whoever supervises them need for their hour each week: about the work, and never a ranking. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "pages",
            "access",
            "people",
            "programs",
            "rosters",
            "notices",
            "questionnaires",
            "assets",
            "alerts",
            "contacts",
            "today",
            "tasks",
            "caseload",
            "caseload::rules",
            "reviews"
        })
@NullMarked
package health.attune.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
