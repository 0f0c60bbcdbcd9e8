package health.attune.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What in a form needs another look: a sentence for each such field, in the order of the page. */
public final class Faults {
    private final Words words;
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    public Faults(Words words) {
        this.words = words;
    }

    /** The words of the page. */
    public Words words() {
        return words;
    }

    /** The field of that id needs another look; the first sentence about a field stays. */
    public void add(String field, String key, Object... facts) {
        sentences.putIfAbsent(field, words.say(key, facts));
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The sentence about that field; null when nothing is wrong with it. */
    public @Nullable String of(String field) {
        return sentences.get(field);
    }

    /** The ids of what describes the field, for those who hear the page; null when nothing does. */
    public @Nullable String describedBy(String field, boolean hinted) {
        if (sentences.containsKey(field)) return hinted ? field + "-fault " + field + "-hint" : field + "-fault";
        return hinted ? field + "-hint" : null;
    }

    /** What the page calls that field; each field says it as it is shown, for the summary above all of them. */
    public void call(String field, String label) {
        labels.put(field, label.strip());
    }

    /** Whether the page shows that field; what was sent of one that it does not show leads nowhere. */
    public boolean isShown(String field) {
        return labels.containsKey(field);
    }

    /** Field to sentence, the name of the field before it; as the page goes, then what it does not show. */
    public Map<String, String> summary() {
        var summary = new LinkedHashMap<String, String>();
        labels.forEach((field, label) -> {
            if (of(field) instanceof String sentence) summary.put(field, named(label, sentence));
        });
        sentences.forEach((field, sentence) -> summary.putIfAbsent(field, named(labels.get(field), sentence)));
        return summary;
    }

    private String named(@Nullable String label, String sentence) {
        if (label == null) return sentence;
        if (label.endsWith("?") || label.endsWith(".")) return words.say("pages.fault.of-question", label, sentence);
        var name = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
        return words.say("pages.fault.of-field", name, sentence);
    }
}
