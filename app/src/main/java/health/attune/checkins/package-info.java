/** Asking and answering: schedules, one question at a time, links and tablets, paper, scores, corrections. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "keys",
            "jobs",
            "notices",
            "pages",
            "crowds",
            "access",
            "access::labels",
            "people",
            "programs",
            "rosters",
            "questionnaires",
            "alerts"
        })
@NullMarked
package health.attune.checkins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
