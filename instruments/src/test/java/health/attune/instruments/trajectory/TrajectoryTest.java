package health.attune.instruments.trajectory;

import static health.attune.instruments.Scored.points;
import static health.attune.instruments.Scored.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.instruments.Algorithm;
import health.attune.instruments.Score;
import health.attune.instruments.Scored;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.domains.DomainChange;
import health.attune.instruments.domains.Domains;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrajectoryTest {

    private final Trajectory trajectory = Trajectory.bundled();

    @ParameterizedTest(name = "PHQ-9 {0}: {1}")
    @CsvSource({
        "'14 20',             'WORSE_THAN_BASELINE'",
        "'14 19',             ''",
        "'14',                ''",
        "'18 15 12 9',        ''",
        "'18 17 18 17',       'STALLED'",
        "'18 17 18 15',       'STALLED'",
        "'18 17 18 14',       ''",
        "'18 17 18',          ''",
        "'6 6 6 6',           ''",
        "'10 12 12',          'RISING'",
        "'10 12 11',          ''",
        "'1 2 2',             ''",
        "'20 8 12 12',        'RISING'",
        "'12 13 16 19',       'WORSE_THAN_BASELINE RISING'",
        "'14 - 20',           'WORSE_THAN_BASELINE'",
        "'- 14 -',            ''"
    })
    void theRulesOverOneScore(String course, String expected) {
        var signals = trajectory.signals(course(phq9(course), 0));
        assertThat(String.join(" ", signals.stream().map(s -> s.kind().name()).toList()))
                .isEqualTo(expected);
    }

    @Test
    void theReasonIsASentenceWithItsFiguresInBothLanguages() {
        var signal = trajectory.signals(course(phq9("14 20"), 0)).getFirst();
        assertThat(signal.level()).isEqualTo(Signal.Level.RED);
        assertThat(signal.sentence().in("en"))
                .contains("Reliably worse than at the start: 6 points the wrong way, where 6 are beyond chance.");
        assertThat(signal.sentence().in("es").orElseThrow()).contains("6 puntos");
        assertThat(signal.source().words()).contains("Jacobson and Truax");
    }

    @Test
    void aCurveOfExpectedResponseComesFirstWhereThereIsOne() {
        ExpectedResponse curve = (intake, measurement) ->
                measurement < 3 ? OptionalDouble.empty() : OptionalDouble.of(intake - 2 * measurement);
        assertThat(trajectory.signals(course(phq9("18 17 13"), 0), curve))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.BEYOND_EXPECTED);
        assertThat(trajectory.signals(course(phq9("18 17 12"), 0), curve)).isEmpty();
        assertThat(trajectory.signals(course(phq9("18 17"), 0), curve)).isEmpty();
    }

    @ParameterizedTest(name = "{0} missed in a row: {1}")
    @CsvSource({"0, 0", "1, 0", "2, 1", "5, 1"})
    void twoMissedMeasurementsAreASignal(int missed, int signals) {
        assertThat(trajectory.signals(course(List.of(), missed))).hasSize(signals);
    }

    @Test
    void aReliableLossOfAnAssetIsNamed() {
        var who5 = new Domain.Measure("who-5", "percent");
        var wellbeing = Domains.bundled().find("wellbeing").orElseThrow();
        var loss = DomainChange.of(
                wellbeing, Map.of(who5, points("who-5", "percent", 64)), Map.of(who5, points("who-5", "percent", 40)));
        var signals = trajectory.signals(new Course(List.of(), List.of(loss), Optional.empty(), 0));
        assertThat(signals)
                .extracting(s -> s.sentence().closestTo("es"))
                .containsExactly("Una pérdida fiable en Bienestar.");
    }

    @Test
    void aLossOfSymptomsIsNoLossOfAssets() {
        var phq9 = new Domain.Measure("phq-9", "total");
        var depression = Domains.bundled().find("depression").orElseThrow();
        var worse = DomainChange.of(
                depression, Map.of(phq9, points("phq-9", "total", 5)), Map.of(phq9, points("phq-9", "total", 20)));
        assertThat(trajectory.signals(new Course(List.of(), List.of(worse), Optional.empty(), 0)))
                .isEmpty();
    }

    @ParameterizedTest(name = "session feedback {0}: {1}")
    @CsvSource({
        "'80 80 60',    true",
        "'80 80 61',    false",
        "'100 60 70 50', true",
        "'100 60 70 51', false",
        "'90',          false",
        "'90 -',        false"
    })
    void aFallBelowThePersonsOwnMedianIsWorthTalkingAbout(String course, boolean signal) {
        var feedback =
                new Course.Feedback(scores("session-feedback", "scaled", course), new Algorithm.Result.NoneReached());
        assertThat(trajectory.signals(new Course(List.of(), List.of(), Optional.of(feedback), 0)))
                .hasSize(signal ? 1 : 0);
    }

    @Test
    void whatThePersonSaidOfTheSessionIsEnough() {
        var instrument = Catalog.bundled().get("session-feedback");
        var answers = instrument.answers(4, 4, 1, 4, 4, 0);
        var scores = List.of(instrument.score(answers).get("scaled"));
        var feedback = new Course.Feedback(scores, instrument.result("talk-about-it", answers));
        assertThat(trajectory.signals(new Course(List.of(), List.of(), Optional.of(feedback), 0)))
                .extracting(Signal::level)
                .containsExactly(Signal.Level.RELATIONSHIP);
    }

    @Test
    void aSiteMayUseRulesOfItsOwn() {
        var own = new Trajectory(TrajectoryRules.of("rules: [{signal: missed, level: engagement, measurements: 1,"
                + " sentence: {en: Missed}, source: {ours: this site}}]"));
        assertThat(own.signals(course(phq9("14 20"), 1)))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.MISSED);
        assertThatThrownBy(() -> TrajectoryRules.of("rules: [{signal: luck}]"))
                .hasMessageContaining("\"luck\" is not one of");
    }

    @Test
    void aRuleThatIsLeftOutGivesNoSignal() {
        var none = new Trajectory(TrajectoryRules.of("rules: []"));
        assertThat(none.signals(course(List.of(), 7))).isEmpty();
        assertThat(none.signals(course(phq9("18 17 18 19 25"), 7))).isEmpty();
        var feedback =
                new Course.Feedback(scores("session-feedback", "scaled", "80 80"), new Algorithm.Result.NoneReached());
        assertThat(none.signals(new Course(List.of(), List.of(), Optional.of(feedback), 0)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "missed,       'This rule needs \"measurements\", 1 or more.'",
        "stalled,      'This rule needs \"measurements\", 2 or more.'",
        "stalled,      'This rule needs \"percent\", above 0.'",
        "relationship, 'This rule needs \"points\", above 0.'"
    })
    void aRuleWithoutItsNumbersIsRefused(String kind, String sentence) {
        assertThatThrownBy(() -> TrajectoryRules.of(own(kind, "amber", ""))).hasMessageContaining(sentence);
        assertThatThrownBy(() -> TrajectoryRules.of(own(kind, "amber", "measurements: 0, percent: 0, points: 0, ")))
                .hasMessageContaining("needs");
    }

    @Test
    void aNumberThatARuleDoesNotUseIsRefused() {
        assertThatThrownBy(() -> TrajectoryRules.of(own("missed", "amber", "measurements: 2, points: 3, ")))
                .hasMessageContaining("Unknown field \"points\".");
        assertThatThrownBy(() -> TrajectoryRules.of(own("rising", "amber", "measurements: 4, ")))
                .hasMessageContaining("Unknown field \"measurements\".");
    }

    @Test
    void aKindIsRuledOnce() {
        var twice = own("rising", "amber", "") + own("rising", "red", "").substring("rules:\n".length());
        assertThatThrownBy(() -> TrajectoryRules.of(twice)).hasMessageContaining("There are two rules \"rising\".");
    }

    @Test
    void theRedOnesComeFirstWhateverTheirKind() {
        var rules = own("stalled", "amber", "measurements: 4, percent: 20, ")
                + own("rising", "red", "").substring("rules:\n".length());
        assertThat(new Trajectory(TrajectoryRules.of(rules)).signals(course(phq9("12 13 16 19"), 0)))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.RISING, Signal.Kind.STALLED);
    }

    private static String own(String kind, String level, String numbers) {
        return "rules:\n- {signal: " + kind + ", level: " + level + ", " + numbers
                + "sentence: {en: Look}, source: {ours: this site}}\n";
    }

    private static Course course(List<Score> measurements, int missed) {
        return new Course(measurements, List.of(), Optional.empty(), missed);
    }

    private static List<Score> phq9(String course) {
        return scores("phq-9", "total", course);
    }

    private static List<Score> scores(String instrument, String score, String course) {
        return Arrays.stream(course.split(" "))
                .map(p -> p.equals("-")
                        ? Scored.missing(rule(instrument, score))
                        : points(instrument, score, Double.parseDouble(p)))
                .map(Score.class::cast)
                .toList();
    }
}
