package health.attune.pages.forms;

import health.attune.pages.Words;
import java.util.Collection;
import java.util.List;

/** One choice of a list in a form. */
public record Option(String value, String label) {

    /** Those words, each named by the key of that prefix. */
    public static List<Option> of(Collection<String> values, String prefix, Words words) {
        return values.stream()
                .map(value -> new Option(value, words.say(prefix + value)))
                .toList();
    }

    /** Those values, each named by itself. */
    public static List<Option> named(Collection<String> values) {
        return values.stream().map(value -> new Option(value, value)).toList();
    }
}
