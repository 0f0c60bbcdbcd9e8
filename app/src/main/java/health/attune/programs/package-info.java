/** Where care happens and who gives it: organizations, sites, programs, episodes of care and dated care teams. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::clocks",
            "pages",
            "access",
            "access::labels",
            "people",
            "people::sections"
        })
@NullMarked
package health.attune.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
