package health.attune.pages.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field whose saved text is another than the one that was typed, when somebody else saved first.
 *
 * @param field the field's id in the form
 * @param label the key of its word
 */
public record Meanwhile(
        String field,
        String label,
        @Nullable String saved,
        @Nullable String typed) {

    /**
     * The fields that differ.
     *
     * @param labels field to the key of its word, in the order of the page
     */
    public static List<Meanwhile> between(
            Map<String, @Nullable String> saved, Map<String, @Nullable String> typed, Map<String, String> labels) {
        var found = new ArrayList<Meanwhile>();
        labels.forEach((field, label) -> {
            var before = saved.get(field);
            var now = typed.get(field);
            if (!Objects.equals(orEmpty(before), orEmpty(now))) found.add(new Meanwhile(field, label, before, now));
        });
        return found;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
