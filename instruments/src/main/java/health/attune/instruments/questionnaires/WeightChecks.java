package health.attune.instruments.questionnaires;

import health.attune.instruments.ScoreRule;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import java.util.List;

/** A score may only count answers that have points. */
final class WeightChecks {

    private final Form form;
    private final Problems problems;

    WeightChecks(Form form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    void run(List<ScoreRule> scores) {
        for (var score : scores) score.formula().parts().forEach(part -> check(score, part));
    }

    private void check(ScoreRule score, String part) {
        form.item(part)
                .filter(WeightChecks::withoutPoints)
                .ifPresent(item -> problems.add(
                        item.linkId(),
                        "The score \"" + score.id() + "\" counts this question, but its answers have no ordinalValue"
                                + " or itemWeight."));
    }

    private static boolean withoutPoints(Item item) {
        return item.options().stream().mapToInt(Option::points).allMatch(p -> p == 0);
    }
}
