package health.attune.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.change.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the README is the one below, and it prints what the README says. */
class ReadmeTest {

    private static final Path HERE = Path.of("src/test/java/health/attune/instruments/ReadmeTest.java");

    @Test
    void theExampleIsCompiledAndPrintsWhatItSays() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var example = between(Files.readString(HERE), "        // begin\n", "// end")
                .replace("out.println", "System.out.println");
        assertThat(between(readme, "```java\n", "```")).isEqualToIgnoringWhitespace(example);
        assertThat(between(readme, "It prints\n\n```\n", "```")).isEqualTo(printed());
    }

    private static String printed() {
        var bytes = new ByteArrayOutputStream();
        example(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static void example(PrintStream out) {
        // begin
        var phq9 = Catalog.bundled().get("phq-9");
        var before = phq9.answers(2, 2, 3, 2, 2, 2, 2, 2, 1, 2);
        var after = phq9.answers(1, 1, 1, 1, 1, 1, 1, 0, 0, 1).declined("phq9-8");
        var start = phq9.score(before).get("total");
        var now = phq9.score(after).get("total");
        var change = Change.between(start, now);
        out.println(start + ", then " + now);
        out.println(
                change.reliable().outcome() + ", noticed: " + change.noticed().outcome());
        out.println("response: " + change.response(Cutoff.Group.EVERYBODY).fact());
        out.println(
                "to be seen " + phq9.safetyFindings(before).getFirst().rule().urgency());
        // end
    }

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from) + from.length();
        return text.substring(begin, text.indexOf(to, begin));
    }
}
