package health.attune.instruments.questionnaires;

import health.attune.instruments.forms.Criterion;
import health.attune.instruments.forms.Gate;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import health.attune.instruments.forms.Requirement;
import health.attune.instruments.norms.Comparison;
import java.util.List;
import java.util.Optional;

/** Reads on which earlier answers a question is asked; what is not understood is refused with a sentence. */
final class EnableWhen {

    private final List<Item> earlier;
    private final OptionReader options;

    EnableWhen(List<Item> earlier, OptionReader options) {
        this.earlier = earlier;
        this.options = options;
    }

    Optional<Gate> gate(FhirNode node, String linkId) {
        if (!node.has("enableWhen")) return Optional.empty();
        var criteria = node.all("enableWhen").stream()
                .flatMap(condition -> criterion(condition).stream())
                .toList();
        if (criteria.isEmpty()) return Optional.empty();
        var behavior = node.text("enableBehavior").orElse("");
        if (criteria.size() > 1 && !behavior.equals("any") && !behavior.equals("all"))
            node.problem("enableBehavior", "With several conditions, say \"any\" or \"all\".");
        var when = behavior.equals("any") ? Requirement.any(criteria) : Requirement.all(criteria);
        return Optional.of(new Gate.AskOnly(when, linkId));
    }

    private Optional<Criterion> criterion(FhirNode condition) {
        var question = condition.text("question").orElse("");
        var item = earlier.stream().filter(i -> i.linkId().equals(question)).findFirst();
        if (item.isEmpty()) {
            condition.problem("question", "\"" + question + "\" is not an earlier question of this form.");
            return Optional.empty();
        }
        var comparison = Comparison.ofSign(condition.text("operator").orElse(""));
        if (comparison.isEmpty()) {
            condition.problem("operator", "This condition is not understood; =, !=, >, <, >= and <= are.");
            return Optional.empty();
        }
        return value(condition, item.get()).map(v -> new Criterion(question, comparison.get(), v));
    }

    private Optional<Integer> value(FhirNode condition, Item item) {
        var answer = condition.json();
        Optional<Option> option = Optional.empty();
        if (answer.has("answerBoolean"))
            option = item.option(answer.get("answerBoolean").asBoolean(false) ? 1 : 0);
        if (answer.has("answerInteger"))
            option = item.option(answer.get("answerInteger").asInt(Integer.MIN_VALUE));
        if (answer.has("answerCoding")) option = coded(item, condition.get("answerCoding"));
        if (option.isEmpty()) condition.problem("", "The answer named here is not one of \"" + item.linkId() + "\".");
        return option.map(Option::value);
    }

    private Optional<Option> coded(Item item, FhirNode coding) {
        var code = coding.text("code").flatMap(c -> options.value(item.linkId(), c));
        if (code.isPresent()) return item.option(code.get());
        var display = coding.text("display").orElse("");
        return item.options().stream()
                .filter(o -> o.label().byLanguage().containsValue(display))
                .findFirst();
    }
}
