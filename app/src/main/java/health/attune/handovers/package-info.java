/** Whoever a worker cares for passes on to others when that worker goes: nobody is lost, and each is introduced. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::tables",
            "jobs",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "rosters",
            "alerts",
            "safetyplans",
            "contacts",
            "caseload",
            "tasks",
            "today"
        })
@NullMarked
package health.attune.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
