/** The person's page: psychosocial assets beside symptoms and function, against their beginning, and the timeline. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "pages",
            "access",
            "access::labels",
            "people",
            "people::sections",
            "programs",
            "questionnaires",
            "alerts",
            "checkins",
            "goals"
        })
@NullMarked
package health.attune.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
