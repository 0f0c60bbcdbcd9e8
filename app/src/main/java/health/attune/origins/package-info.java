/** Where entries about a person come from: found out where it is unknown, and labeled where they came earlier. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::clocks",
            "jobs",
            "pages",
            "audit",
            "access",
            "access::labels",
            "people",
            "programs"
        })
@NullMarked
package health.attune.origins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
