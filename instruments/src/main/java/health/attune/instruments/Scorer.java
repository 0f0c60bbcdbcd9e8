package health.attune.instruments;

import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of one instrument, compiled so that scoring is table look-ups and additions. */
final class Scorer {

    private final Form form;
    private final List<ScoreRule> rules;
    private final CompiledScore[] compiled;

    Scorer(Form form, List<ScoreRule> rules) {
        this.form = form;
        this.rules = List.copyOf(rules);
        this.compiled = rules.stream()
                .map(rule -> ofScores(rule) ? null : new CompiledScore(rule, form))
                .toArray(CompiledScore[]::new);
    }

    Scores score(Answers answers) {
        if (answers.form() != form)
            throw new IllegalArgumentException("These answers belong to another questionnaire or another version.");
        var counted = form.gates().isEmpty() ? answers : form.effective(answers);
        var scores = new Score[compiled.length];
        for (int i = 0; i < scores.length; i++) {
            var items = compiled[i];
            scores[i] = items == null ? sum(rules.get(i), Arrays.asList(scores).subList(0, i)) : items.score(counted);
        }
        return new Scores(List.of(scores));
    }

    private static boolean ofScores(ScoreRule rule) {
        return rule.formula().method() == Formula.Method.SUM_OF_SCORES;
    }

    private static Score sum(ScoreRule rule, List<Score> before) {
        var parts = rule.formula().parts();
        var found = new ArrayList<Score.Value>();
        var untold = new ArrayList<Score.NotEnoughData>();
        for (var score : before) {
            if (!parts.contains(score.rule().id())) continue;
            switch (score) {
                case Score.Value value -> found.add(value);
                case Score.NotEnoughData none -> untold.add(none);
            }
        }
        if (!untold.isEmpty()) return untold(rule, untold);
        double points = found.stream().mapToDouble(Score.Value::points).sum();
        double low = found.stream().mapToDouble(Score.Value::low).sum();
        double high = found.stream().mapToDouble(Score.Value::high).sum();
        int missing = found.stream().mapToInt(Score.Value::missing).sum();
        var completeness = missing == 0 ? Score.Completeness.COMPLETE : Score.Completeness.PARTLY_ANSWERED;
        return new Score.Value(rule, points, low, high, completeness, missing);
    }

    /** For the gravest reason among its parts: that an answer about safety is blank is not lost in the sum. */
    private static Score.NotEnoughData untold(ScoreRule rule, List<Score.NotEnoughData> parts) {
        var reasons = parts.stream().map(Score.NotEnoughData::reason).distinct().toList();
        if (reasons.contains(Score.Reason.NEVER_IMPUTED_BLANK))
            return new Score.NotEnoughData(
                    rule,
                    Score.Reason.NEVER_IMPUTED_BLANK,
                    parts.stream()
                            .filter(part -> part.reason() == Score.Reason.NEVER_IMPUTED_BLANK)
                            .flatMap(part -> part.blank().stream())
                            .distinct()
                            .toList());
        boolean nothing =
                parts.size() == rule.formula().parts().size() && reasons.equals(List.of(Score.Reason.NOTHING_ANSWERED));
        return new Score.NotEnoughData(
                rule,
                nothing ? Score.Reason.NOTHING_ANSWERED : Score.Reason.TOO_MANY_BLANK,
                parts.stream().map(part -> part.rule().id()).toList());
    }
}
