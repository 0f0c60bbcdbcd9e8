/** One thread per person, in which those who care for them write to each other; and what is to be done in a week. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "notices",
            "today",
            "tasks"
        })
@NullMarked
package health.attune.threads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
