package health.attune.boards;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.access.labels.Labels;
import health.attune.appointments.Appointment;
import health.attune.appointments.Plan;
import health.attune.appointments.Status;
import health.attune.boards.Unmade.Kind;
import health.attune.boards.Unmade.Planned;
import health.attune.caseload.AssetsMoved;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.CaseloadRow.Place;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Reached;
import health.attune.caseload.Why;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Ids;
import health.attune.people.PersonLine;
import health.attune.people.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was planned and not made, at each of its boundaries. It is noon in New York on March 10, 2027. */
class UnmadeTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final BoardDay DAY =
            new BoardDay(TODAY.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
    private static final UUID PROGRAM = Ids.next();

    private final Someone someone = new Someone(null, null, null, CaseloadRow.Status.IN_TREATMENT, null);

    @Test
    void anAppointmentThatCameToNothingStandsOutUntilSomebodyIsMet() {
        var missed = appointment(hoursAgo(3), Status.NOSHOW);
        assertThat(told(someone, missed)).contains(new Unmade(Kind.APPOINTMENT, hoursAgo(3)));
        assertThat(told(someone.met(hoursAgo(4)), missed)).as("met before it").isPresent();
        assertThat(told(someone.met(hoursAgo(3)), missed)).as("met at it").isEmpty();
        assertThat(told(someone, appointment(hoursAgo(3), Status.FULFILLED))).isEmpty();
        assertThat(told(someone, appointment(hoursAgo(3), Status.CANCELLED))).isPresent();
    }

    @Test
    void anAppointmentOfWhichNobodySaysAnythingStandsOutOnceItIsOver() {
        assertThat(told(someone, appointment(DAY.now().minus(Duration.ofMinutes(49)), Status.BOOKED)))
                .isEmpty();
        assertThat(told(someone, appointment(DAY.now().minus(Duration.ofMinutes(50)), Status.BOOKED)))
                .isPresent();
    }

    @Test
    void ofAnotherProgramItIsNotOurs() {
        var theirs = appointment(Ids.next(), hoursAgo(3), Status.NOSHOW);
        assertThat(told(someone, theirs)).isEmpty();
    }

    @Test
    void whereAnotherOneIsAgreedOnItIsLookedBackToYesterdayElseForAWeek() {
        var yesterday = appointment(DAY.beginning(TODAY.minusDays(1)), Status.NOSHOW);
        var before = appointment(DAY.beginning(TODAY.minusDays(1)).minusSeconds(60), Status.NOSHOW);
        assertThat(told(someone.coming(), yesterday)).isPresent();
        assertThat(told(someone.coming(), before)).isEmpty();
        assertThat(told(someone, before)).isPresent();
        assertThat(told(someone, appointment(hoursAgo(7 * 24), Status.NOSHOW))).isPresent();
        assertThat(told(someone, appointment(hoursAgo(7 * 24 + 1), Status.NOSHOW)))
                .isEmpty();
    }

    @Test
    void aContactIsDueFromItsDayOnAndOverdueTheDayAfter() {
        assertThat(told(someone.due(TODAY.plusDays(1)))).isEmpty();
        var today = told(someone.due(TODAY)).orElseThrow();
        assertThat(today).isEqualTo(new Unmade(Kind.CONTACT_DUE, DAY.beginning(TODAY)));
        assertThat(today.isOverdue(DAY)).isFalse();
        assertThat(told(someone.due(TODAY.minusDays(1))).orElseThrow().isOverdue(DAY))
                .isTrue();
        assertThat(told(someone.due(TODAY).met(hoursAgo(2)))).as("met that day").isEmpty();
    }

    @Test
    void whatWasRolledOnStandsOutAgainOnTheNextDayAndCountsFromTheFirst() {
        var first = roll(TODAY.minusDays(2), hoursAgo(50));
        var second = roll(TODAY.minusDays(1), hoursAgo(50));
        var rolled = new Rolled(List.of(first, second));
        assertThat(rolled.times()).isEqualTo(2);
        assertThat(Unmade.of(DAY, someone.planned(), rolled)).contains(new Unmade(Kind.ROLLED, hoursAgo(50)));
        var third = new Rolled(List.of(first, second, roll(TODAY, hoursAgo(50))));
        assertThat(Unmade.of(DAY, someone.planned(), third)).as("said today").isEmpty();
    }

    @Test
    void ofWhoeverIsOutOfCareNothingStandsOut() {
        var missed = appointment(hoursAgo(3), Status.NOSHOW);
        assertThat(told(someone.died(), missed)).isEmpty();
        assertThat(told(someone.paused(), missed)).isEmpty();
    }

    private static Optional<Unmade> told(Someone someone, Appointment... appointments) {
        return Unmade.of(DAY, someone.planned(appointments), Rolled.NEVER);
    }

    private static Instant hoursAgo(int hours) {
        return DAY.now().minus(Duration.ofHours(hours));
    }

    private static Roll roll(LocalDate day, Instant since) {
        return new Roll(Ids.next(), Ids.next(), day, since, "not-reached", null, "Nora", Labels.NONE);
    }

    private static Appointment appointment(Instant at, Status status) {
        return appointment(PROGRAM, at, status);
    }

    private static Appointment appointment(UUID program, Instant at, Status status) {
        var plan = new Plan(at, 50, "in-person", "therapy", Plan.Where.UNSAID, List.of(Ids.next()));
        return new Appointment(
                Ids.next(), Ids.next(), program, plan, Appointment.State.begun(status, null), Labels.NONE);
    }

    /** Somebody in care, who sat in a group an hour ago; null where it never happened. */
    private record Someone(
            @Nullable Instant met,
            @Nullable LocalDate due,
            @Nullable Instant next,
            CaseloadRow.Status status,
            @Nullable LocalDate diedOn) {

        Someone met(Instant at) {
            return new Someone(at, due, next, status, diedOn);
        }

        Someone due(LocalDate on) {
            return new Someone(met, on, next, status, diedOn);
        }

        Someone coming() {
            return new Someone(met, due, DAY.now().plus(Duration.ofDays(6)), status, diedOn);
        }

        Someone paused() {
            return new Someone(met, due, next, CaseloadRow.Status.PAUSED, diedOn);
        }

        Someone died() {
            return new Someone(met, due, next, status, TODAY);
        }

        Planned planned(Appointment... appointments) {
            var none = new AssetsMoved(0, 0, 0);
            var row = new CaseloadRow(
                    new Place(Ids.next(), Ids.next(), PROGRAM, ZONE),
                    Labels.NONE,
                    status,
                    TODAY.minusDays(60),
                    null,
                    none,
                    none,
                    null,
                    new Touch(hoursAgo(1), null, met, 0, 0, TODAY.withDayOfMonth(1), 0),
                    new Reached(null, null, due, null),
                    null);
            var person = new PersonLine(new PersonName(row.personId(), "Amina", null), "Amina", null, null, diedOn);
            var coming = next == null ? null : new Coming(next, "phone");
            var why = new Why(Why.Reason.ON_COURSE, 0);
            return new Planned(
                    new Listed(row, person, "Program", List.of(why), null, coming, null), List.of(appointments));
        }
    }
}
