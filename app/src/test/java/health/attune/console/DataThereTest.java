package health.attune.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks at data makes none: an empty database would say that all is well. */
class DataThereTest {
    private static final String DATABASE = "attune.database.folder";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        System.setProperty(DATABASE, folder.resolve("nothing").toString());
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    @AfterEach
    void listenNoMore() {
        System.clearProperty(DATABASE);
        System.setOut(out);
        System.setErr(err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit verify",
                "account confirm --login somebody",
                "account administrator-code --login somebody",
                "notices test --to somebody",
                "backup --to /tmp"
            })
    void nothingIsMadeWhereNothingIs(String words) {
        assertThat(Console.run(Attune.class, words.split(" "))).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("There is no data in " + folder.resolve("nothing"), "ATTUNE_DATA names another folder")
                .doesNotContain("failed");
        assertThat(folder.resolve("nothing")).doesNotExist();
    }
}
