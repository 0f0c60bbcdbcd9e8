package health.attune.handoffs;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.programs.Discipline;
import health.attune.programs.Organization;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where somebody works with people, and to whom a person can be handed on from there. */
@Component
class Receivers {
    private final Programs programs;
    private final Accounts accounts;

    Receivers(Programs programs, Accounts accounts) {
        this.programs = programs;
        this.accounts = accounts;
    }

    /** The programs in which they hold a role of a care team. */
    List<Program> of(Principal who) {
        if (!who.isStaff()) return List.of();
        var held = accounts.heldBy(who.id());
        return programs.programs().stream()
                .filter(program -> held.stream().anyMatch(one -> isIn(one, program)))
                .toList();
    }

    boolean worksIn(UUID accountId, Program program) {
        return accounts.heldBy(accountId).stream().anyMatch(one -> isIn(one, program));
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

    /** Who works there with people, by account, in the order of their names. */
    Map<UUID, String> staffOf(Program program) {
        var found = new LinkedHashMap<UUID, String>();
        accounts.heldAt(program.siteId(), program.id()).stream()
                .filter(one -> isIn(one, program))
                .sorted(Comparator.comparing(Accounts.Held::name))
                .forEach(one -> found.put(one.accountId(), one.name()));
        return found;
    }

    /** Whether it is theirs to answer: offered to them, or to whoever is there where they work. */
    boolean isToAnswer(Principal who, HandOff handOff) {
        var to = handOff.offer().accountId();
        return (to == null ? !handOff.offeredBy().equals(who.id()) : to.equals(who.id()))
                && worksIn(who.id(), programs.program(handOff.offer().programId()));
    }

    private static boolean isIn(Accounts.Held held, Program program) {
        return Discipline.ofRole(held.role()).isPresent() && held.isAt(program.siteId(), program.id());
    }
}
