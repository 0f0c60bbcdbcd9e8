/** Systematic review: who is to be talked over with a psychiatric consultant, and what comes of what they recommend. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "goals",
            "assets",
            "alerts",
            "contacts",
            "safetyplans",
            "treatments",
            "caseload",
            "caseload::rules",
            "caseload::steps",
            "today"
        })
@NullMarked
package health.attune.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
