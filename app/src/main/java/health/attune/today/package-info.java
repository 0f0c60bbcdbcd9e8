/** The first page of every worker: what waits for them, told by the modules that know it, in one ordered list. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "pages",
            "access",
            "people",
            "people::sections",
            "programs",
            "notices",
            "jobs",
            "rosters"
        })
@NullMarked
package health.attune.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
