/** What keeps a cry for help from being lost: a second look at all answers, and a proof that alerts still arrive. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "pages",
            "access",
            "people",
            "programs",
            "notices",
            "questionnaires",
            "alerts",
            "checkins",
            "checkins::rehearsal"
        })
@NullMarked
package health.attune.safeguards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
