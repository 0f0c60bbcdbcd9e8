package health.attune.audit;

import static health.attune.audit.OwnDatabase.asSuperuser;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.Printed;
import health.attune.console.Console;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The command beside a running service, whose database it joins. */
class VerifyCommandTest extends ChainOfThree {

    @RegisterExtension
    final Printed printed = new Printed(() -> OwnDatabase.FOLDER);

    @Test
    void aWholeTrailEndsWithZeroAndATamperedOneWithOne() {
        assertThat(run()).isZero();
        assertThat(printed.take()).contains("The audit trail is whole.", "30 entries are sealed, in 3 batches");
        assertThat(run("--heads", heads.path().toAbsolutePath().toString())).isZero();
        asSuperuser("update audit.entry set verb = 'act' where id = " + id(14));
        assertThat(run("--heads", heads.path().toAbsolutePath().toString())).isEqualTo(1);
        assertThat(printed.take())
                .contains("Entry " + id(14) + " was changed", "Before that, 10 entries are as they were sealed");
    }

    @Test
    void whatIsAskedForWronglyEndsWithTwoAndASentence() {
        assertThat(run("--heads", Path.of("nowhere.txt").toString())).isEqualTo(2);
        assertThat(printed.take()).contains("There is no file").doesNotContain("Exception");
        assertThat(Console.run(Attune.class, "audit")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(printed.take()).contains("0   everything is as it was written");
    }

    private static int run(String... words) {
        var all = new String[words.length + 2];
        all[0] = "audit";
        all[1] = "verify";
        System.arraycopy(words, 0, all, 2, words.length);
        return Console.run(Attune.class, all);
    }
}
