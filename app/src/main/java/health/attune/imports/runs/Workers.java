package health.attune.imports.runs;

import health.attune.access.Accounts;
import health.attune.imports.rows.Here;
import health.attune.programs.Programs;
import health.attune.programs.staff.ProgramStaff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who works with people where the people of a file are served. */
@Component
class Workers {
    private final ProgramStaff staff;
    private final Programs programs;
    private final Accounts accounts;
    private final Clock clock;

    Workers(ProgramStaff staff, Programs programs, Accounts accounts, Clock clock) {
        this.staff = staff;
        this.programs = programs;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** In a dry run before the place is made, nobody works there yet. */
    Here here(Run run) {
        var today = LocalDate.now(clock.withZone(run.zone()));
        var place = run.place();
        if (place == null) return new Here(today, login -> Optional.empty());
        var there = staff.of(programs.program(place.programId())).keySet();
        var found = new HashMap<String, Optional<UUID>>();
        return new Here(
                today,
                typed -> found.computeIfAbsent(
                        typed, login -> accounts.withLogin(login).filter(there::contains)));
    }
}
