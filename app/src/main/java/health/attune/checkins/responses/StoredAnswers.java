package health.attune.checkins.responses;

import health.attune.instruments.forms.AnswerRefused;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as they are stored: item to value, or to a list of values.
 *
 * @param values what could be read as numbers
 * @param garbled items whose stored value is not even a number
 */
public record StoredAnswers(Map<String, List<Integer>> values, Set<String> garbled) {
    public static final StoredAnswers NONE = new StoredAnswers(Map.of(), Set.of());
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Answers as the instrument understands them.
     *
     * @param unreadable items it does not know, or whose value it does not know; never silently taken for a no
     */
    public record Understood(Answers answers, Set<String> unreadable) {}

    /** With that answer; without any to the item where it has no value. */
    StoredAnswers with(ResponseStore.ItemAnswer answer) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(answer.item());
        if (!answer.values().isEmpty()) changed.put(answer.item(), List.copyOf(answer.values()));
        var unread = new LinkedHashSet<>(garbled);
        unread.remove(answer.item());
        return new StoredAnswers(changed, unread);
    }

    static StoredAnswers parse(String json) {
        var values = new LinkedHashMap<String, List<Integer>>();
        var garbled = new LinkedHashSet<String>();
        JSON.readTree(json).forEachEntry((item, value) -> {
            var numbers = numbers(value);
            if (numbers.isEmpty()) garbled.add(item);
            else values.put(item, numbers);
        });
        return new StoredAnswers(values, garbled);
    }

    /** As it is stored: a single value as a number, several as a list. */
    public static String json(Map<String, List<Integer>> values) {
        var stored = new LinkedHashMap<String, Object>();
        values.forEach((item, chosen) -> stored.put(item, chosen.size() == 1 ? chosen.getFirst() : chosen));
        return JSON.writeValueAsString(stored);
    }

    public static String json(Collection<Integer> chosen) {
        return JSON.writeValueAsString(chosen.size() == 1 ? chosen.iterator().next() : chosen);
    }

    public Understood understood(Form form, Collection<String> declined) {
        var answers = Answers.none(form);
        var unreadable = new LinkedHashSet<>(garbled);
        for (var entry : values.entrySet()) {
            try {
                answers = answers.with(entry.getKey(), entry.getValue());
            } catch (AnswerRefused e) {
                unreadable.add(entry.getKey());
            }
        }
        for (var item : declined) {
            if (values.containsKey(item) || form.item(item).isEmpty()) continue;
            answers = answers.declined(item);
        }
        return new Understood(answers, unreadable);
    }

    private static List<Integer> numbers(JsonNode value) {
        if (value.isInt()) return List.of(value.asInt());
        var numbers = new ArrayList<Integer>();
        if (value.isArray())
            for (var one : value) {
                if (!one.isInt()) return List.of();
                numbers.add(one.asInt());
            }
        return numbers;
    }
}
