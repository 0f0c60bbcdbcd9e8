package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Milestone.Relapsed;
import health.attune.caseload.Milestone.Relapsed.By;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Reasons.Calls;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.caseload.rules.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why somebody stands in a caseload: each reason at its boundary. Today is March 1, 2027, noon in New York. */
class ReasonsTest {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final CaseloadRules RULES = new CaseloadRules(Map.of(
            Rule.REVIEW_AFTER_WEEKS, 8,
            Rule.CONSULT_WITHIN_DAYS, 28,
            Rule.CONTACT_WITHIN_DAYS, 28,
            Rule.MEET_WITHIN_DAYS, 14,
            Rule.TRIES_IN_VAIN, 3,
            Rule.MEASURE_WITHIN_DAYS, 30));

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
    void whoeverSaysThatItIsComingBackCallsUntilSomebodyMeetsThem() {
        var told = relapse(2, By.PERSON);
        assertThat(told(row().met(7), told)).containsExactly(new Why(Reason.TELLS_OF_RELAPSE, 2));
        assertThat(told(row().notMet().started(5), relapse(0, By.PERSON)))
                .containsExactly(new Why(Reason.TELLS_OF_RELAPSE, 0));
        assertThat(told(row().met(2), told)).extracting(Why::reason).containsExactly(Reason.ON_COURSE);
        assertThat(told(row().status(Status.PAUSED), told))
                .extracting(Why::reason)
                .containsExactly(Reason.TELLS_OF_RELAPSE, Reason.PAUSED);
        assertThat(reasons.of(row().made(told), new Calls(1, false, true)))
                .extracting(Why::reason)
                .containsExactly(Reason.SAFETY, Reason.DIED);
    }

    @Test
    void contactsAreRecordedByTheMinuteSoThatOneInTheSameMinuteIsOneSince() {
        var sameMinute = new Relapsed(SomeRow.at(2).plusSeconds(59), By.STAFF);
        var nextMinute = new Relapsed(SomeRow.at(2).plusSeconds(60), By.STAFF);
        assertThat(told(row().met(2), new Reached(null, null, null, sameMinute)))
                .extracting(Why::reason)
                .containsExactly(Reason.ON_COURSE);
        assertThat(told(row().met(2), new Reached(null, null, null, nextMinute)))
                .extracting(Why::reason)
                .containsExactly(Reason.CAME_BACK);
    }

    @ParameterizedTest
    @EnumSource(names = "PERSON", mode = EnumSource.Mode.EXCLUDE)
    void whereAScoreOrStaffToldThatItCameBackItCallsUntilSomebodyMeetsThemButNotWhileCareIsPaused(By by) {
        assertThat(told(row().met(7), relapse(2, by))).containsExactly(new Why(Reason.CAME_BACK, 2));
        assertThat(told(row().met(2), relapse(2, by))).extracting(Why::reason).containsExactly(Reason.ON_COURSE);
        assertThat(told(row().status(Status.PAUSED), relapse(2, by)))
                .extracting(Why::reason)
                .containsExactly(Reason.PAUSED);
        assertThat(reasons.of(row().made(relapse(2, by)), new Calls(0, false, true)))
                .extracting(Why::reason)
                .containsExactly(Reason.DIED);
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
    void otherAnswersDoNotMeasureWhatCareIsToChange() {
        var row = row().answered(31).answeringOther(1);
        assertThat(reasons.of(row, new Calls(0, false, false))).containsExactly(new Why(Reason.NOT_MEASURED, 31));
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

    private List<Why> told(SomeRow row) {
        return told(row, Reached.NOTHING);
    }

    private List<Why> told(SomeRow row, Reached reached) {
        return reasons.of(row.made(reached), new Calls(0, false, false));
    }

    private static Reached consulted(int daysAgo) {
        return new Reached(SomeRow.at(daysAgo), null, null, null);
    }

    private static Reached contactBy(int daysAgo) {
        return new Reached(null, TODAY.minusDays(30), TODAY.minusDays(daysAgo), null);
    }

    private static Reached relapse(int daysAgo, By by) {
        return new Reached(null, null, null, new Relapsed(SomeRow.at(daysAgo), by));
    }

    private static SomeRow row() {
        return new SomeRow(Status.IN_TREATMENT, 70, Improvement.IMPROVED, false, 7, 0, 7);
    }
}
