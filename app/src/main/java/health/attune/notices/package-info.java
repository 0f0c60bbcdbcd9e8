/** Word that leaves Attune: queued with what it tells of, sent until it arrives, without a word about any person. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "pages",
            "access",
            "access :: happenings",
            "access :: sections",
            "audit"
        })
@NullMarked
package health.attune.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
