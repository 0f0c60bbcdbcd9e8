package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.access.labels.Labels;
import health.attune.assets.ChangeWord;
import health.attune.caseload.CaseloadRow.Place;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.caseload.Reasons.Calls;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Ids;
import health.attune.instruments.domains.Domain.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why somebody stands in a caseload: each reason at its boundary. Today is March 1, 2027, noon in New York. */
class ReasonsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final CaseloadRules RULES = new CaseloadRules(8, 28, 28, 14, 3, 30);

    private final Reasons reasons =
            new Reasons(RULES, TODAY.atTime(12, 0).atZone(ZONE).toInstant());

    @Test
    void whoeverIsInTouchAndAnsweringAndGettingBetterIsOnCourse() {
        assertThat(told(row())).containsExactly(new Why(Reason.ON_COURSE, 10));
    }

    @Test
    void notBetterCountsFromTheEighthWeekOn() {
        var notYet = row().progress(Improvement.NOT_YET);
        assertThat(told(notYet.started(55))).extracting(Why::reason).containsExactly(Reason.ON_COURSE);
        assertThat(told(notYet.started(56))).containsExactly(new Why(Reason.NOT_IMPROVED, 8));
        assertThat(told(row().progress(Improvement.UNKNOWN).started(100)))
                .extracting(Why::reason)
                .containsExactly(Reason.ON_COURSE);
    }

    @Test
    void whatAConsultationChangedIsGivenFourWeeks() {
        var notYet = row().progress(Improvement.NOT_YET);
        assertThat(told(notYet, consulted(28))).containsExactly(new Why(Reason.CONSULTED, 28));
        assertThat(told(notYet, consulted(29))).containsExactly(new Why(Reason.NOT_IMPROVED, 10));
    }

    @Test
    void whileARelapseIsPreventedTheDayAgreedOnCountsAndNotTheFourWeeks() {
        var preventing = row().status(Status.RELAPSE_PREVENTION);
        assertThat(told(preventing.met(40), contactBy(0))).containsExactly(new Why(Reason.ON_COURSE, 10));
        assertThat(told(preventing.met(40), contactBy(1))).containsExactly(new Why(Reason.CONTACT_DUE, 1));
        assertThat(told(preventing.met(40), Reached.NOTHING)).containsExactly(new Why(Reason.OUT_OF_TOUCH, 40));
    }

    @Test
    void worseTellsByHowMuch() {
        assertThat(told(row().worse())).containsExactly(new Why(Reason.WORSE, 6));
    }

    @Test
    void nobodyHasMetThemAfterTwoWeeks() {
        assertThat(told(row().notMet().started(13))).extracting(Why::reason).containsExactly(Reason.ON_COURSE);
        assertThat(told(row().notMet().started(14))).containsExactly(new Why(Reason.NOT_MET, 14));
    }

    @Test
    void triedThreeTimesIsAnotherMatterThanNotTried() {
        assertThat(told(row().notMet().started(20).attempts(2))).containsExactly(new Why(Reason.NOT_MET, 20));
        assertThat(told(row().notMet().started(20).attempts(3))).containsExactly(new Why(Reason.TRIED_IN_VAIN, 3));
    }

    @Test
    void outOfTouchAfterFourWeeksByTheDaysOfTheSite() {
        assertThat(told(row().met(28))).extracting(Why::reason).containsExactly(Reason.ON_COURSE);
        assertThat(told(row().met(29))).containsExactly(new Why(Reason.OUT_OF_TOUCH, 29));
    }

    @Test
    void noAnswersForAMonthOrNoneAtAllSinceCareBegan() {
        assertThat(told(row().answered(30))).extracting(Why::reason).containsExactly(Reason.ON_COURSE);
        assertThat(told(row().answered(31))).containsExactly(new Why(Reason.NOT_MEASURED, 31));
        assertThat(told(row().neverAnswered().started(31))).containsExactly(new Why(Reason.NOT_MEASURED, 31));
        assertThat(told(row().answered(400).started(10)))
                .as("an answer of earlier care counts no days before this one began")
                .extracting(Why::reason)
                .containsExactly(Reason.ON_COURSE);
    }

    @Test
    void whoeverIsPausedCallsForNobodyButInDanger() {
        var paused = row().status(Status.PAUSED).met(200).answered(200);
        assertThat(told(paused)).containsExactly(new Why(Reason.PAUSED, 0));
        assertThat(reasons.of(paused.made(Reached.NOTHING), new Calls(2, true, false)))
                .extracting(Why::reason)
                .containsExactly(Reason.SAFETY, Reason.FLAGGED, Reason.PAUSED);
    }

    @Test
    void theMostUrgentStandsFirstAndNoneIsLost() {
        var row = row().worse().progress(Improvement.NOT_YET).met(40).answered(40);
        assertThat(reasons.of(row.made(Reached.NOTHING), new Calls(1, true, false)))
                .extracting(Why::reason)
                .containsExactly(
                        Reason.SAFETY,
                        Reason.NOT_IMPROVED,
                        Reason.WORSE,
                        Reason.FLAGGED,
                        Reason.OUT_OF_TOUCH,
                        Reason.NOT_MEASURED);
    }

    @Test
    void whoeverDiedIsToldSoAndAnAlertAboutThemIsNotHidden() {
        var row = row().worse().met(40).answered(40);
        assertThat(reasons.of(row.made(Reached.NOTHING), new Calls(1, true, true)))
                .extracting(Why::reason)
                .containsExactly(Reason.SAFETY, Reason.DIED, Reason.FLAGGED);
    }

    @Test
    void howTheSymptomsGoIsWorthATalk() {
        assertThat(told(row().noticed())).extracting(Why::reason).containsExactly(Reason.NOTICED);
    }

    private List<Why> told(Row row) {
        return told(row, Reached.NOTHING);
    }

    private List<Why> told(Row row, Reached reached) {
        return reasons.of(row.made(reached), new Calls(0, false, false));
    }

    private static Reached consulted(int daysAgo) {
        return new Reached(Row.at(daysAgo), null, null);
    }

    private static Reached contactBy(int daysAgo) {
        return new Reached(null, TODAY.minusDays(30), TODAY.minusDays(daysAgo));
    }

    private static Row row() {
        return new Row(Status.IN_TREATMENT, 70, Improvement.IMPROVED, false, 7, 0, 7);
    }

    /** Days are days ago; null where it never happened. */
    private record Row(
            Status status,
            int started,
            Improvement improvement,
            boolean worsened,
            @Nullable Integer met,
            int attempts,
            @Nullable Integer answered,
            @Nullable String signal) {

        Row(
                Status status,
                int started,
                Improvement improvement,
                boolean worsened,
                @Nullable Integer met,
                int attempts,
                @Nullable Integer answered) {
            this(status, started, improvement, worsened, met, attempts, answered, null);
        }

        Row noticed() {
            return new Row(status, started, improvement, worsened, met, attempts, answered, "rising");
        }

        Row status(Status other) {
            return new Row(other, started, improvement, worsened, met, attempts, answered);
        }

        Row started(int days) {
            return new Row(status, days, improvement, worsened, met, attempts, answered);
        }

        Row progress(Improvement other) {
            return new Row(status, started, other, worsened, met, attempts, answered);
        }

        Row worse() {
            return new Row(status, started, improvement, true, met, attempts, answered);
        }

        Row met(int days) {
            return new Row(status, started, improvement, worsened, days, attempts, answered);
        }

        Row notMet() {
            return new Row(Status.ENROLLED, started, improvement, worsened, null, attempts, answered);
        }

        Row attempts(int times) {
            return new Row(status, started, improvement, worsened, met, times, answered);
        }

        Row answered(int days) {
            return new Row(status, started, improvement, worsened, met, attempts, days);
        }

        Row neverAnswered() {
            return new Row(status, started, improvement, worsened, met, attempts, null);
        }

        CaseloadRow made(Reached reached) {
            return new CaseloadRow(
                    new Place(Ids.next(), Ids.next(), Ids.next(), ZONE),
                    Labels.NONE,
                    status,
                    TODAY.minusDays(started),
                    answered == null ? null : progress(),
                    new AssetsMoved(1, 0, 2),
                    new AssetsMoved(0, 0, 0),
                    answered == null ? null : at(answered),
                    touch(),
                    reached);
        }

        private Progress progress() {
            return new Progress(
                    new Measure("phq-9", "total"),
                    new Point(at(60), 18),
                    List.of(new Point(at(21), 10), new Point(at(7), worsened ? 16 : 8)),
                    ChangeWord.GAIN,
                    improvement,
                    worsened,
                    signal);
        }

        private Touch touch() {
            var month = TODAY.withDayOfMonth(1);
            if (met == null) return new Touch(null, null, 0, attempts, month, 25);
            return new Touch(at(met), "phone", 3, attempts, month, 25);
        }

        private static Instant at(int daysAgo) {
            return TODAY.minusDays(daysAgo).atTime(9, 0).atZone(ZONE).toInstant();
        }
    }
}
