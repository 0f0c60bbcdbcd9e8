package health.attune.questionnaires;

import health.attune.access.Principal;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import java.util.List;
import org.springframework.stereotype.Component;

/** The organizations in which a member of staff holds a role now; all of them for a role that is held everywhere. */
@Component
class Workplaces {
    private final Programs programs;

    Workplaces(Programs programs) {
        this.programs = programs;
    }

    List<Organization> of(Principal who) {
        return programs.organizationsOf(who);
    }

    List<Organization> arrangedBy(Principal who) {
        return of(who).stream()
                .filter(organization -> programs.mayArrange(who, organization.id(), null))
                .toList();
    }
}
