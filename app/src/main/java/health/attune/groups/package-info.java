/** Groups of people who meet: who takes part, who leads them, and sessions that are written once for all. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::clocks",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "programs::staff",
            "contacts"
        })
@NullMarked
package health.attune.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
