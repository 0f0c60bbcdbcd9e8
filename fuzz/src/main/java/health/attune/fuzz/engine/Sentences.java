package health.attune.fuzz.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what a person reads is a sentence, and not the inside of a program. */
final class Sentences {
    private static final int LONGEST = 4_000;
    private static final int SHAPE = 70;
    private static final List<String> INSIDES = List.of(
            "Exception",
            "java.",
            "java/",
            "jakarta.",
            "tools.jackson",
            "com.fasterxml",
            "org.yaml",
            "snakeyaml",
            "health.attune",
            "StreamRead",
            "JsonToken",
            "[Source:",
            "\tat ",
            "@1",
            "SQL");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|\\d+");

    private Sentences() {}

    /** What is wrong with it; null where nothing is. What the input itself says may come back. */
    static @Nullable String flaw(String sentence, String input) {
        if (sentence.isBlank()) return "a sentence without words";
        if (sentence.length() > LONGEST) return "a sentence longer than " + LONGEST + " characters";
        for (var inside : INSIDES)
            if (sentence.contains(inside) && !input.contains(inside)) return "a sentence that tells \"" + inside + "\"";
        return null;
    }

    /** The sentence without what it names: as many as there are, so far did the inputs come. */
    static String shape(String sentence) {
        var beginning = sentence.length() > 2 * SHAPE ? sentence.substring(0, 2 * SHAPE) : sentence;
        var shape = QUOTED.matcher(beginning).replaceAll("…");
        return shape.length() > SHAPE ? shape.substring(0, SHAPE) : shape;
    }
}
