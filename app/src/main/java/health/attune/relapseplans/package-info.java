/** How a person stays well once the target is held: a plan in their words, a contact each month, and the way back. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::tables",
            "jobs",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "today",
            "questionnaires",
            "checkins",
            "contacts",
            "caseload"
        })
@NullMarked
package health.attune.relapseplans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
