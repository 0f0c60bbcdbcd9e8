package health.attune.instruments;

import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Form;
import java.util.ArrayList;
import java.util.List;

/** One score over items, with the points of every option looked up beforehand. */
final class CompiledScore {

    private final ScoreRule rule;
    private final Form form;
    private final Formula.Method method;
    private final Formula.Scaling scaling;
    private final MissingRule missing;
    private final CompiledItem[] items;

    CompiledScore(ScoreRule rule, Form form) {
        this.rule = rule;
        this.form = form;
        this.method = rule.formula().method();
        this.scaling = rule.formula().scaling();
        this.missing = rule.formula().missing();
        this.items = rule.formula().parts().stream()
                .map(id -> new CompiledItem(form, id, rule.formula()))
                .toArray(CompiledItem[]::new);
    }

    Score score(Answers answers) {
        int sum = 0;
        int low = 0;
        int high = 0;
        int tops = 0;
        int blank = 0;
        for (var item : items) {
            int cell = answers.cellAt(item.place);
            if (cell < 0) {
                if (item.neverImputed) return notEnough(Score.Reason.NEVER_IMPUTED_BLANK, answers);
                blank++;
                low += item.lowest;
                high += item.highest;
            } else {
                int points = item.points(cell);
                sum += points;
                if (points == item.highest) tops++;
            }
        }
        if (blank > 0 && blank == items.length) return notEnough(Score.Reason.NOTHING_ANSWERED, answers);
        if (blank > missing.most()) return notEnough(Score.Reason.TOO_MANY_BLANK, answers);
        return value(new Tally(sum, sum + low, sum + high, tops), blank);
    }

    /** Points of the answered items, what they could be with the blank ones, and how many have their highest points. */
    private record Tally(int sum, int low, int high, int tops) {}

    private Score value(Tally tally, int blank) {
        return switch (method) {
            case SUM -> value(filled(tally.sum(), blank), tally.low(), tally.high(), blank);
            case MEAN -> {
                double n = items.length;
                yield value(tally.sum() / (n - blank), tally.low() / n, tally.high() / n, blank);
            }
            case ANY_POINTS -> value(tally.sum() > 0 ? 1 : 0, tally.low() > 0 ? 1 : 0, tally.high() > 0 ? 1 : 0, blank);
            case ALL_AT_TOP -> {
                int possible = tally.tops() + blank == items.length ? 1 : 0;
                int certain = blank == 0 ? possible : 0;
                yield value(certain, certain, possible, blank);
            }
            case SUM_OF_SCORES -> throw new IllegalStateException("Scores of scores are not compiled over items.");
        };
    }

    private double filled(int sum, int blank) {
        if (missing.method() != MissingRule.Method.PRORATE) return sum;
        return (double) sum * items.length / (items.length - blank);
    }

    private Score.Value value(double points, double low, double high, int blank) {
        double scaled = scaling.apply(points);
        if (blank == 0) return new Score.Value(rule, scaled, scaled, scaled, Score.Completeness.COMPLETE, 0);
        double one = scaling.apply(low);
        double other = scaling.apply(high);
        return new Score.Value(rule, scaled, Math.min(one, other), Math.max(one, other), completeness(), blank);
    }

    private Score.Completeness completeness() {
        return switch (missing.method()) {
            case PRORATE -> Score.Completeness.PRORATED;
            case MEAN_OF_ANSWERED -> Score.Completeness.MEAN_OF_ANSWERED;
            case ZERO -> Score.Completeness.ZERO_FILLED;
            case NONE, ANSWERED_ANY -> Score.Completeness.PARTLY_ANSWERED;
        };
    }

    private Score notEnough(Score.Reason reason, Answers answers) {
        List<String> blank = new ArrayList<>();
        for (var item : items) {
            if (answers.cellAt(item.place) >= 0) continue;
            if (reason == Score.Reason.NEVER_IMPUTED_BLANK && !item.neverImputed) continue;
            blank.add(form.items().get(item.place).linkId());
        }
        return new Score.NotEnoughData(rule, reason, List.copyOf(blank));
    }
}
