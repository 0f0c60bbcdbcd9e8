package health.attune.billing.web;

import health.attune.billing.Fact;
import health.attune.pages.forms.Option;
import java.util.List;
import java.util.UUID;

/**
 * What a form about such a fact needs to know.
 *
 * @param programs whose care may be meant
 * @param words what there is to choose from; empty where something is typed or nothing is asked
 * @param months that a code may be billed for
 */
public record FactSetting(
        UUID personId, Fact.Kind kind, List<Option> programs, List<Option> words, List<Option> months) {

    public String base() {
        return "/people/" + personId + "/billing";
    }

    /** The key of the sentences about that kind. */
    public String key() {
        return "billing.fact." + kind.word();
    }

    static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }
}
