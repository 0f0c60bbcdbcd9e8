package health.attune.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What in a form needs another look: a sentence for each such field, in the order of the page. */
public final class Faults {
    private final Words words;
    private final Map<String, String> sentences = new LinkedHashMap<>();

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

    /** Field to sentence. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(sentences);
    }
}
