package health.attune.programs.staff;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.programs.Discipline;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who works with people in which program, by a role of a care team there. */
@Component
public class ProgramStaff {
    private final Programs programs;
    private final Accounts accounts;

    ProgramStaff(Programs programs, Accounts accounts) {
        this.programs = programs;
        this.accounts = accounts;
    }

    /** The programs in which they work with people; none for who is not staff. */
    public List<Program> programsOf(Principal who) {
        if (!who.isStaff()) return List.of();
        var held = accounts.heldBy(who.id());
        return programs.programs().stream()
                .filter(program -> held.stream().anyMatch(one -> isIn(one, program)))
                .toList();
    }

    public boolean worksIn(UUID accountId, Program program) {
        return accounts.heldBy(accountId).stream().anyMatch(one -> isIn(one, program));
    }

    /** Who works there with people, by account, in the order of their names; two of one name are two. */
    public Map<UUID, String> of(Program program) {
        return of(program, accounts.heldAt(program.siteId(), program.id()));
    }

    /** The same of several, in their order; each site is asked once. */
    public Map<Program, Map<UUID, String>> ofEach(Collection<Program> several) {
        var held = new HashMap<UUID, List<Accounts.Held>>();
        var found = new LinkedHashMap<Program, Map<UUID, String>>();
        for (var program : several)
            found.put(program, of(program, held.computeIfAbsent(program.siteId(), accounts::heldAt)));
        return found;
    }

    private static Map<UUID, String> of(Program program, List<Accounts.Held> held) {
        var found = new LinkedHashMap<UUID, String>();
        held.stream()
                .filter(one -> isIn(one, program))
                .sorted(Comparator.comparing(Accounts.Held::name))
                .forEach(one -> found.put(one.accountId(), one.name()));
        return found;
    }

    private static boolean isIn(Accounts.Held held, Program program) {
        return Discipline.ofRole(held.role()).isPresent() && held.isAt(program.siteId(), program.id());
    }
}
