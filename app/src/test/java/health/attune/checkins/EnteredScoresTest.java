package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.corrections.Corrections;
import health.attune.database.Ids;
import health.attune.instruments.Score;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class EnteredScoresTest {
    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    Responses responses;

    @Autowired
    Courses courses;

    @Autowired
    Corrections corrections;

    @Autowired
    Alerts alerts;

    private Someone someone;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Elena Prado", "phq-9");
    }

    @Test
    void whatAClinicianAskedIsACourseOfItsOwnAndACaregiverIsNotAsked() {
        enter(Mode.PAPER, World.daysAgo(20), answers(3, 0), Set.of());
        var interview =
                new Entry.Source(someone.id(), "phq-9", AnsweredBy.CLINICIAN, Mode.INTERVIEW, Instant.now(), "en");
        entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), interview, answers(1, 0), Set.of()));
        assertThat(courses.of(someone.manager(), someone.id()).stream()
                        .filter(one -> one.scoreId().equals("total")))
                .extracting(Course::by, course -> course.points().size())
                .containsExactly(tuple(AnsweredBy.CLINICIAN, 1), tuple(AnsweredBy.PERSON, 1));
        var mother = new Entry.Source(someone.id(), "phq-9", AnsweredBy.CAREGIVER, Mode.PAPER, Instant.now(), "en");
        assertThatThrownBy(() ->
                        entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), mother, answers(1, 0), Set.of())))
                .isInstanceOf(AnsweredBy.NotNamed.class);
    }

    @Test
    void whyThereIsNoScoreIsKept() {
        var allButSafety = new HashMap<>(answers(1, 0));
        allButSafety.remove("phq9-9");
        enter(Mode.PAPER, Instant.now(), allButSafety, Set.of());
        var total = responses.show(someone.manager(), newest()).scores().getFirst();
        assertThat(total.untold()).contains(Score.Reason.NEVER_IMPUTED_BLANK);
    }

    @ParameterizedTest(name = "{0}: {2}, {3}")
    @CsvSource({
        "asq positive 1,  CLINICIAN, POSITIVE, IMMEDIATE",
        "phq-9 total 24,  PERSON,    SKIPPED,  NEXT_CONTACT",
        "phq-9 total 25,  PERSON,    POSITIVE, SAME_DAY",
        "phq-9 total 27,  PERSON,    POSITIVE, SAME_DAY"
    })
    void aScoreThatNoHarmlessAnswerGivesAlertsAndOneThatLeavesItOpenIsATask(
            String entered, AnsweredBy by, Concern.Reason reason, Concern.Urgency urgency) {
        var parts = entered.split(" ");
        enterScores(parts[0], by, Map.of(parts[1], Double.valueOf(parts[2])));
        assertThat(alerts.mine(someone.manager()))
                .extracting(Alert::reason, Alert::urgency)
                .containsExactly(tuple(reason, urgency));
    }

    @ParameterizedTest
    @CsvSource({"asq, CLINICIAN, positive, 0", "phq-9, PERSON, total, 0"})
    void aScoreThatOnlyHarmlessAnswersGiveIsNoTask(String instrument, AnsweredBy by, String score, double points) {
        enterScores(instrument, by, Map.of(score, points));
        assertThat(alerts.mine(someone.manager())).isEmpty();
    }

    @Test
    void aScoreCorrectedToOneThatNoHarmlessAnswerGivesAlerts() {
        enterScores("phq-9", AnsweredBy.PERSON, Map.of("total", 2.0, "item9", 0.0));
        assertThat(alerts.mine(someone.manager())).isEmpty();
        var change = new Corrections.ScoreCorrection(Map.of("total", 26.0), "Turned digits.");
        corrections.correct(someone.manager(), newest(), change);
        assertThat(alerts.mine(someone.manager()))
                .singleElement()
                .extracting(Alert::reason)
                .isEqualTo(Concern.Reason.POSITIVE);
    }

    private void enterScores(String instrument, AnsweredBy by, Map<String, Double> scores) {
        var source = new Entry.Source(someone.id(), instrument, by, Mode.SCORE_ONLY, Instant.now(), "en");
        assertThat(entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source, scores)))
                .isTrue();
    }

    private void enter(Mode mode, Instant at, Map<String, List<Integer>> answers, Set<String> declined) {
        assertThat(entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), source(mode, at), answers, declined)))
                .isTrue();
    }

    private Entry.Source source(Mode mode, Instant at) {
        return new Entry.Source(someone.id(), "phq-9", AnsweredBy.PERSON, mode, at, "en");
    }

    private static Map<String, List<Integer>> answers(int each, int safety) {
        var answers = new HashMap<String, List<Integer>>();
        for (int number = 1; number <= 8; number++) answers.put("phq9-" + number, List.of(each));
        answers.put("phq9-9", List.of(safety));
        return answers;
    }

    private UUID newest() {
        return responses
                .of(someone.manager(), someone.id())
                .getFirst()
                .parts()
                .getFirst()
                .responseId();
    }
}
