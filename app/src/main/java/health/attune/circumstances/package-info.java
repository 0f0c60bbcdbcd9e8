/** Social adversity and life events, on the same timeline as everything else. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::tables",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "assets"
        })
@NullMarked
package health.attune.circumstances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
