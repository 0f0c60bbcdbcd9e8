/** A person who was recorded twice: two records become one, and can be split again. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "pages",
            "access",
            "people",
            "people::sections",
            "programs",
            "contacts"
        })
@NullMarked
package health.attune.merges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
