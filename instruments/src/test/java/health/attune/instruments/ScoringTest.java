package health.attune.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.norms.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private static final int BLANK = Answers.MISSING;

    private final Catalog catalog = Catalog.bundled();
    private final Instrument phq9 = catalog.get("phq-9");

    @Test
    void oneBlankAnswerMakesTheCutoffUncertain() {
        var total = total(2, 2, 1, 1, 1, 1, 1, BLANK, 0, BLANK);
        assertThat(total.points()).isEqualTo(10);
        assertThat(total.low()).isEqualTo(9);
        assertThat(total.high()).isEqualTo(12);
        assertThat(total.completeness()).isEqualTo(Score.Completeness.PRORATED);
        assertThat(total.meets(cutoff("probable-depression"))).isEqualTo(Verdict.UNCERTAIN);
        assertThat(total.meets(cutoff("remission"))).isEqualTo(Verdict.NO);
        assertThat(total.cutoffsMet()).isEmpty();
        assertThat(total.band().orElseThrow().id()).isEqualTo("moderate");
        assertThat(total.bandIsCertain()).isFalse();
    }

    @Test
    void aRangeWithinOneBandIsCertain() {
        var total = total(3, 3, 3, 3, 3, 3, 2, BLANK, 0, BLANK);
        assertThat(total.bandIsCertain()).isTrue();
        assertThat(total.cutoffsMet()).extracting(Cutoff::id).containsExactly("probable-depression");
    }

    @Test
    void aDeclinedAnswerIsBlankForTheScore() {
        var total = total(2, 2, 1, 1, 1, 1, 1, Answers.DECLINED, 0, BLANK);
        assertThat(total.points()).isEqualTo(10);
        assertThat(total.missing()).isEqualTo(1);
    }

    @Test
    void tooManyBlanksAreSaidInASentence() {
        var score = phq9.score(phq9.answers(2, 2, BLANK, BLANK, BLANK, 1, 1, 1, 0, BLANK))
                .get("total");
        assertThat(score).isInstanceOf(Score.NotEnoughData.class);
        assertThat(((Score.NotEnoughData) score).sentence())
                .isEqualTo("Not enough data: 3 of 9 answers are missing, and this score allows 2.");
        assertThat(((Score.NotEnoughData) score).blank()).containsExactly("phq9-3", "phq9-4", "phq9-5");
    }

    @Test
    void theSafetyItemIsNeverMadeUp() {
        var score = (Score.NotEnoughData)
                phq9.score(phq9.answers(0, 0, 0, 0, 0, 0, 0, 0, BLANK, 0)).get("total");
        assertThat(score.reason()).isEqualTo(Score.Reason.NEVER_IMPUTED_BLANK);
        assertThat(score.sentence()).contains("phq9-9 is blank");
    }

    @Test
    void aSumOfScoresSaysWhyItsPartsCannotBeTold() {
        assertThat(sum(1, 1, 1, 1, 1, 1, 1, 1, BLANK, 0).reason())
                .as("nobody makes up an answer about safety")
                .isEqualTo(Score.Reason.NEVER_IMPUTED_BLANK);
        assertThat(sum(1, 1, 1, 1, 1, 1, 1, 1, BLANK, 0).blank()).containsExactly("phq9-9");
        assertThat(sum(BLANK, BLANK, BLANK, 1, 1, 1, 1, 1, 0, 0).reason()).isEqualTo(Score.Reason.TOO_MANY_BLANK);
        assertThat(sum(BLANK, BLANK, BLANK, 1, 1, 1, 1, 1, 0, 0).blank()).containsExactly("total");
    }

    private Score.NotEnoughData sum(int... answers) {
        var total = phq9.score("total");
        var parts = List.of("total", "difficulty");
        var formula = new Formula(
                Formula.Method.SUM_OF_SCORES, parts, Set.of(), total.formula().missing(), Formula.Scaling.PLAIN);
        var both = new ScoreRule("both", total.label(), Optional.empty(), formula, total.reading(), total.norms());
        var scorer = new Scorer(
                phq9.form(),
                Stream.concat(phq9.scores().stream(), Stream.of(both)).toList());
        return (Score.NotEnoughData) scorer.score(phq9.answers(answers)).get("both");
    }

    @Test
    void halvesAreRoundedUp() {
        var gad7 = catalog.get("gad-7");
        var total =
                (Score.Value) gad7.score(gad7.answers(1, 1, 1, 0, 0, 0, BLANK)).get("total");
        assertThat(total.points()).as("3 * 7 / 6 = 3.5").isEqualTo(4);
    }

    @Test
    void everyScoreLiesInItsRangeHoweverTheFormIsFilled() {
        var random = new java.util.Random(42);
        for (var instrument : catalog.instruments())
            for (int i = 0; i < 2_000; i++)
                for (var score : instrument.score(filled(instrument, random)).all())
                    score.value().ifPresent(ScoringTest::staysInRange);
    }

    @Test
    void aScoreEnteredWithoutAnswersIsCheckedAgainstTheRange() {
        var rule = phq9.score("total");
        assertThat(rule.entered(14).completeness()).isEqualTo(Score.Completeness.ENTERED);
        assertThatThrownBy(() -> rule.entered(28))
                .hasMessage("The score must lie between 0 and 27, but 28 was entered.");
        assertThatThrownBy(() -> rule.entered(Double.NaN)).hasMessageContaining("between 0 and 27");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "phq-9 total,    9.5,  'The score is a whole number, but 9.5 was entered.'",
        "phq-9 item9,    0.4,  'The score is a whole number, but 0.4 was entered.'",
        "ons4 happiness, 7.25, 'The score is a whole number, but 7.25 was entered.'",
        "brs mean,       3.333, 'The score has at most 2 decimals, but 3.333 was entered.'"
    })
    void aScoreThatNoAnswersCanGiveIsRefused(String score, double points, String sentence) {
        var rule = catalog.get(score.split(" ")[0]).score(score.split(" ")[1]);
        assertThatThrownBy(() -> rule.entered(points)).hasMessage(sentence);
    }

    @Test
    void everyScoreThatAnswersGiveCanBeEntered() {
        var random = new java.util.Random(7);
        for (var instrument : catalog.instruments())
            for (int i = 0; i < 500; i++)
                for (var score : instrument.score(filled(instrument, random)).all())
                    score.value()
                            .ifPresent(value -> assertThat(
                                            value.rule().entered(value.points()).points())
                                    .isEqualTo(value.points()));
    }

    @Test
    void answersOfAnotherQuestionnaireAreRefused() {
        assertThatThrownBy(() -> phq9.score(catalog.get("gad-7").answers()))
                .hasMessageContaining("belong to another questionnaire");
    }

    @Test
    void aClinicIsDescribedOnlyFromTwentyFiveCompleteFormsOn() {
        var collaborate = catalog.get("collaborate");
        var rule = collaborate.unitRule().orElseThrow();
        var top = collaborate.score(collaborate.answers(4, 4, 4));
        var other = collaborate.score(collaborate.answers(4, 4, 3));
        var blank = collaborate.score(collaborate.answers(4, BLANK, 4));
        assertThat(rule.over(Stream.of(many(10, top), many(15, other), many(5, blank))
                        .flatMap(s -> s)
                        .toList()))
                .isEqualTo(new UnitRule.UnitScore.Published(40.0, 25));
        assertThat(rule.over(Stream.concat(many(10, top), many(14, other)).toList()))
                .isEqualTo(new UnitRule.UnitScore.Suppressed(24, 25));
    }

    private static Stream<Scores> many(int n, Scores scores) {
        return Stream.generate(() -> scores).limit(n);
    }

    private static Answers filled(Instrument instrument, java.util.Random random) {
        var values = instrument.items().stream()
                .mapToInt(item -> {
                    int pick = random.nextInt(item.options().size() * 8 + 1);
                    return pick == 0
                            ? BLANK
                            : item.options().get(pick % item.options().size()).value();
                })
                .toArray();
        return instrument.answers(values);
    }

    private static void staysInRange(Score.Value score) {
        assertThat(score.rule().range().holds(score.points()))
                .as(score.toString())
                .isTrue();
        assertThat(score.points()).as(score.toString()).isBetween(score.low(), score.high());
        assertThat(score.rule().bands().isEmpty() || score.band().isPresent())
                .as(score.toString())
                .isTrue();
    }

    private Score.Value total(int... values) {
        return (Score.Value) phq9.score(phq9.answers(values)).get("total");
    }

    private Cutoff cutoff(String id) {
        return phq9.score("total").cutoffs().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
