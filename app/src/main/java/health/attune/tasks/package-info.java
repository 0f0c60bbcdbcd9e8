/** What is to be done, by whom and until when: each task has an owner, and is never without somebody who reads it. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "notices",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "rosters",
            "alerts",
            "contacts",
            "today"
        })
@NullMarked
package health.attune.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
