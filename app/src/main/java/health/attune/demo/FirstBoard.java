package health.attune.demo;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.appointments.Appointment;
import health.attune.appointments.Bookings;
import health.attune.appointments.Outcomes;
import health.attune.appointments.Plan;
import health.attune.boards.BoardRow;
import health.attune.boards.Boards;
import health.attune.boards.Huddles;
import health.attune.boards.Rolls;
import health.attune.caseload.CaseloadRow;
import health.attune.database.Ids;
import health.attune.programs.Program;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The day of one team: some are to be met, one did not come and goes on to tomorrow, and the huddle left a note. */
@Component
class FirstBoard {
    private static final int FEWEST = 3;
    private static final int MINUTES = 30;
    private static final List<Integer> HOURS = List.of(2, 20);

    private final Boards boards;
    private final Rolls rolls;
    private final Huddles huddles;
    private final Bookings bookings;
    private final Outcomes outcomes;
    private final Access access;
    private final Clock clock;

    FirstBoard(
            Boards boards,
            Rolls rolls,
            Huddles huddles,
            Bookings bookings,
            Outcomes outcomes,
            Access access,
            Clock clock) {
        this.boards = boards;
        this.rolls = rolls;
        this.huddles = huddles;
        this.bookings = bookings;
        this.outcomes = outcomes;
        this.access = access;
        this.clock = clock;
    }

    /** Of the first of them in whose program there are enough people whom they may meet. */
    void amongst(Collection<Principal> staff) {
        for (var who : staff)
            for (var program : boards.programsOf(who)) {
                var people = people(who, program);
                if (people.size() < FEWEST) continue;
                meet(who, program, people);
                return;
            }
    }

    /** Those in care who are to be met by nobody so far, and whom this worker may meet there. */
    private List<BoardRow> people(Principal who, Program program) {
        return boards.show(who, new Boards.Asked(program.id(), null, 1)).rows().stream()
                .filter(row -> row.ahead().appointments().isEmpty() && row.unmade() == null && isInCare(row))
                .filter(row -> access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, person(row)))
                .filter(row -> bookings.places(who, person(row)).contains(program))
                .limit(FEWEST)
                .toList();
    }

    private static boolean isInCare(BoardRow row) {
        return row.listed().person().diedOn() == null && row.listed().row().status() != CaseloadRow.Status.PAUSED;
    }

    private static UUID person(BoardRow row) {
        return row.listed().row().personId();
    }

    private void meet(Principal who, Program program, List<BoardRow> rows) {
        for (int i = 0; i < HOURS.size(); i++)
            bookings.book(who, List.of(appointment(who, program, person(rows.get(i)), in(HOURS.get(i)))));
        var row = rows.getLast();
        var missed = appointment(who, program, person(row), clock.instant().minus(Duration.ofMinutes(MINUTES - 1)));
        bookings.book(who, List.of(missed));
        outcomes.miss(who, person(row), missed.id());
        rolls.roll(
                who,
                new Rolls.Place(person(row), row.listed().episodeId()),
                new Rolls.Said(Ids.next(), "not-reached", "Rang twice; trying again in the morning"));
        huddles.write(
                who,
                program.id(),
                "Phones first, then visits. The van leaves at ten. Please look at all without a plan.",
                0);
    }

    private Instant in(int hours) {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hours));
    }

    private static Appointment appointment(Principal who, Program program, UUID person, Instant at) {
        var plan = new Plan(at, MINUTES, "in-person", "follow-up", Plan.Where.UNSAID, List.of(who.id()));
        return Appointment.of(Ids.next(), person, program.id(), plan);
    }
}
