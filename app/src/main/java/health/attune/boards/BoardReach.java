package health.attune.boards;

import health.attune.access.Principal;
import health.attune.pages.NotThere;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.staff.ProgramStaff;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose board it is: of those who work with people in the program, by a role of a care team there. */
@Component
class BoardReach {
    private final ProgramStaff staff;
    private final Programs programs;
    private final Clock clock;

    BoardReach(ProgramStaff staff, Programs programs, Clock clock) {
        this.staff = staff;
        this.programs = programs;
        this.clock = clock;
    }

    /** The program, for somebody who works in it; for all others its board is not there. */
    Program program(Principal who, UUID programId) {
        if (!who.isStaff()) throw new NotThere();
        var program = programs.program(programId);
        if (!staff.worksIn(who.id(), program)) throw new NotThere();
        return program;
    }

    /** This moment, as the program's site counts days. */
    BoardDay dayOf(Program program) {
        return new BoardDay(clock.instant(), programs.site(program.siteId()).zone());
    }
}
