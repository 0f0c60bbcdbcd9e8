/** Consents of people by which others may see what a program under 42 CFR Part 2 wrote, with what each must say. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::clocks",
            "pages",
            "access",
            "access::labels",
            "people",
            "people::sections",
            "programs"
        })
@NullMarked
package health.attune.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
