package health.attune.boards;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.NotThere;
import health.attune.programs.Discipline;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose board it is: of those who work with people in the program, by a role of a care team there. */
@Component
class BoardReach {
    private final Accounts accounts;
    private final Programs programs;
    private final Clock clock;

    BoardReach(Accounts accounts, Programs programs, Clock clock) {
        this.accounts = accounts;
        this.programs = programs;
        this.clock = clock;
    }

    List<Program> programsOf(Principal who) {
        if (!who.isStaff()) return List.of();
        var held = accounts.heldBy(who.id());
        return programs.programs().stream()
                .filter(program -> held.stream().anyMatch(one -> isIn(one, program)))
                .toList();
    }

    /** The program, for somebody who works in it; for all others its board is not there. */
    Program program(Principal who, UUID programId) {
        if (!who.isStaff()) throw new NotThere();
        var program = programs.program(programId);
        if (accounts.heldBy(who.id()).stream().noneMatch(one -> isIn(one, program))) throw new NotThere();
        return program;
    }

    /** Who works there, by name. */
    Map<UUID, String> staffOf(Program program) {
        var found = new TreeMap<String, UUID>();
        accounts.heldAt(program.siteId(), program.id()).stream()
                .filter(one -> isIn(one, program))
                .forEach(one -> found.put(one.name() + " " + one.accountId(), one.accountId()));
        var named = new LinkedHashMap<UUID, String>();
        found.forEach((name, account) -> named.put(account, name.substring(0, name.lastIndexOf(' '))));
        return named;
    }

    /** This moment, as the program's site counts days. */
    BoardDay dayOf(Program program) {
        return new BoardDay(clock.instant(), programs.site(program.siteId()).zone());
    }

    private static boolean isIn(Accounts.Held held, Program program) {
        return Discipline.ofRole(held.role()).isPresent() && held.isAt(program.siteId(), program.id());
    }
}
