package health.attune.imports.csv;

import health.attune.instruments.definitions.Brief;
import java.util.Arrays;
import java.util.List;

/**
 * Why something of a file is refused: the key of a sentence, and what the sentence names.
 *
 * @param key below {@code imports.flaw.} in the message files
 * @param facts names of columns and items, and counts; never what a cell holds
 */
public record Flaw(String key, List<String> facts) {
    private static final int LONGEST = 200;

    public static Flaw of(String key, Object... facts) {
        return new Flaw(
                key,
                Arrays.stream(facts)
                        .map(fact -> Brief.of(String.valueOf(fact), LONGEST))
                        .toList());
    }
}
