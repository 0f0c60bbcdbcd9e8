package health.attune.billing.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.pages.Words;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Of where a reader may ask for a month: the programs they work in, and the sites of several. */
@Component
class MonthPlaces {
    private final Programs programs;
    private final Accounts accounts;

    MonthPlaces(Programs programs, Accounts accounts) {
        this.programs = programs;
        this.accounts = accounts;
    }

    /** One program, or all at a site that the reader works in. */
    record Offered(UUID id, String label, List<UUID> programs, ZoneId zone) {}

    List<Offered> of(Principal who, Words words) {
        var held = accounts.heldBy(who.id()).stream()
                .filter(one -> Role.of(one.role()).filter(Role::meetsPeople).isPresent())
                .toList();
        var own = programs.programs().stream()
                .filter(program -> held.stream().anyMatch(one -> one.isAt(program.siteId(), program.id())))
                .filter(program -> isNamed(who, program))
                .sorted(Comparator.comparing(Program::name, words.order()))
                .toList();
        var offered = new ArrayList<Offered>();
        for (var site : programs.sites()) {
            var here = own.stream()
                    .filter(program -> program.siteId().equals(site.id()))
                    .toList();
            here.forEach(program -> offered.add(of(program, site, words)));
            if (here.size() > 1) offered.add(all(here, site, words));
        }
        return offered;
    }

    /** To attend a protected program is protected: it is offered to those who work in it. */
    private boolean isNamed(Principal who, Program program) {
        return programs.nameFor(who, program).equals(program.name());
    }

    private static Offered of(Program program, Site site, Words words) {
        return new Offered(
                program.id(),
                words.say("billing.where.program", program.name(), site.name()),
                List.of(program.id()),
                site.zone());
    }

    private static Offered all(List<Program> here, Site site, Words words) {
        return new Offered(
                site.id(),
                words.say("billing.where.site", site.name()),
                here.stream().map(Program::id).toList(),
                site.zone());
    }
}
