package health.attune.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks at data makes none: an empty database would say that all is well. */
class DataThereTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final Printed printed = new Printed(() -> folder.resolve("nothing"));

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
        assertThat(printed.take())
                .contains("There is no data in " + folder.resolve("nothing"), "ATTUNE_DATA names another folder")
                .doesNotContain("failed");
        assertThat(folder.resolve("nothing")).doesNotExist();
    }
}
