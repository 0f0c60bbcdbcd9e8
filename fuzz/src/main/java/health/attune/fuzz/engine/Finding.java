package health.attune.fuzz.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An input that a parser did not bear.
 *
 * @param number which input of that seed
 * @param input as small as it could be made
 */
public record Finding(String parser, long seed, long number, byte[] input, String kind, String told) {
    private static final int SHOWN = 160;

    /** Keeps the input, and beside it what happened and how to have it again. */
    public Path store(Path folder) throws IOException {
        Files.createDirectories(folder);
        var name = parser.replaceAll("[^a-z.]", "-") + "-" + seed + "-" + number;
        Files.writeString(folder.resolve(name + ".txt"), this + "\n\n" + again() + "\n\n" + told);
        return Files.write(folder.resolve(name + ".input"), input);
    }

    private String again() {
        return "./attune drill fuzz parsers --seed " + seed + " --from " + number + " --inputs 1";
    }

    @Override
    public String toString() {
        var shown = new String(Arrays.copyOf(input, Math.min(SHOWN, input.length)), StandardCharsets.UTF_8);
        return parser + ", input " + number + " of seed " + seed + ": " + kind + "\n    "
                + shown.replaceAll("\\p{Cntrl}", "·");
    }
}
