package health.attune.imports.csv;

import java.util.Arrays;
import java.util.List;

/**
 * Why something of a file is refused: the key of a sentence, and what the sentence names.
 *
 * @param key below {@code imports.flaw.} in the message files
 * @param facts names of columns and items, and counts; never what a cell holds
 */
public record Flaw(String key, List<String> facts) {

    public static Flaw of(String key, Object... facts) {
        return new Flaw(key, Arrays.stream(facts).map(String::valueOf).toList());
    }
}
