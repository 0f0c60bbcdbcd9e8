package health.attune.safeguards.finder;

import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers read from their row.
 *
 * @param readable item to values that its question offers
 * @param unreadable items that the form does not have, or whose value is none that it offers
 */
record RawAnswers(Map<String, List<Integer>> readable, Set<String> unreadable) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A refusal that its publisher scores is the answer it counts as. */
    static RawAnswers of(RawResponse response, @Nullable Form form) {
        var readable = new LinkedHashMap<String, List<Integer>>();
        var unreadable = new LinkedHashSet<String>();
        JSON.readTree(response.answers()).forEachEntry((item, node) -> {
            var values = values(node);
            if (values.isEmpty() || form != null && !offers(form, item, values)) unreadable.add(item);
            else readable.put(item, values);
        });
        if (form != null)
            for (var item : form.items())
                if (response.declined().contains(item.linkId()) && !unreadable.contains(item.linkId()))
                    item.traits().declinedAs().ifPresent(value -> readable.putIfAbsent(item.linkId(), List.of(value)));
        return new RawAnswers(readable, unreadable);
    }

    /** Each answer that came after the end. */
    static List<Map.Entry<String, List<Integer>>> late(String json) {
        var late = new ArrayList<Map.Entry<String, List<Integer>>>();
        for (var one : JSON.readTree(json))
            late.add(Map.entry(one.path("item").asString(""), values(one.path("values"))));
        return late;
    }

    private static boolean offers(Form form, String linkId, List<Integer> values) {
        var item = form.item(linkId).orElse(null);
        if (item == null || values.size() > 1 && !item.repeats()) return false;
        var chosen = new HashSet<>(values);
        if (!chosen.stream().allMatch(value -> option(item, value) != null)) return false;
        return chosen.size() == 1
                || item.options().stream().noneMatch(option -> option.exclusive() && chosen.contains(option.value()));
    }

    private static @Nullable Option option(Item item, int value) {
        return item.options().stream()
                .filter(option -> option.value() == value)
                .findFirst()
                .orElse(null);
    }

    /** None where it is neither a whole number nor a list of them. */
    private static List<Integer> values(JsonNode node) {
        if (node.isInt()) return List.of(node.intValue());
        var values = new ArrayList<Integer>();
        for (var one : node.isArray() ? node : JSON.createArrayNode()) {
            if (!one.isInt()) return List.of();
            values.add(one.intValue());
        }
        return values;
    }
}
