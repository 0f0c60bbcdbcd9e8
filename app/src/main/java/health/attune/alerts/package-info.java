/** Safety alerts as state: raised with the answer that calls for them, owned by a person, handled only by people. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::clocks",
            "pages",
            "audit",
            "jobs",
            "notices",
            "access",
            "access::labels",
            "access::clinicians",
            "people",
            "people::sections",
            "programs",
            "today",
            "rosters",
            "questionnaires"
        })
@NullMarked
package health.attune.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
