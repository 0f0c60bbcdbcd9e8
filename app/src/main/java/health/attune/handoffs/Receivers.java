package health.attune.handoffs;

import health.attune.access.Principal;
import health.attune.programs.Organization;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.programs.staff.ProgramStaff;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** To whom a person can be handed on, and who answers. */
@Component
class Receivers {
    private final Programs programs;
    private final ProgramStaff staff;

    Receivers(Programs programs, ProgramStaff staff) {
        this.programs = programs;
        this.staff = staff;
    }

    /** Every program of the organizations they work in. */
    List<Program> reached(Principal who) {
        var organizations =
                programs.organizationsOf(who).stream().map(Organization::id).collect(Collectors.toSet());
        var sites = programs.sites().stream()
                .filter(site -> organizations.contains(site.organizationId()))
                .map(Site::id)
                .collect(Collectors.toSet());
        return programs.programs().stream()
                .filter(program -> sites.contains(program.siteId()))
                .toList();
    }

    /** Whether it is theirs to answer: offered to them, or to whoever is there where they work. */
    boolean isToAnswer(Principal who, HandOff handOff) {
        var to = handOff.offer().accountId();
        return (to == null ? !handOff.offeredBy().equals(who.id()) : to.equals(who.id()))
                && staff.worksIn(who.id(), programs.program(handOff.offer().programId()));
    }
}
