/** A record opened in an emergency by a clinician who is not on the team: briefly, with a reason, and reviewed. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::clocks",
            "jobs",
            "pages",
            "audit",
            "access",
            "access::clinicians",
            "people",
            "people::sections",
            "programs",
            "looks",
            "notices"
        })
@NullMarked
package health.attune.breakglass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
