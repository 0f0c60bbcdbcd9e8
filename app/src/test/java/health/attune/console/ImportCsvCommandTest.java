package health.attune.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.AttuneTest;
import health.attune.Printed;
import health.attune.TestFolder;
import health.attune.database.Ids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command beside the running service of the tests, whose database it joins. */
@AttuneTest
class ImportCsvCommandTest {
    private static final String HEADER =
            "SEQN,RIAGENDR,RIDAGEYR,DPQ010,DPQ020,DPQ030,DPQ040,DPQ050,DPQ060,DPQ070,DPQ080,DPQ090,DPQ100\n";

    @TempDir
    Path folder;

    @RegisterExtension
    final Printed printed = new Printed(TestFolder::shared);

    @Test
    void rowsThatAreFineEndWithZeroAndSomeRefusedWithThree() throws Exception {
        var fine = table("fine_h.csv", row("1"));
        assertThat(run(fine)).isZero();
        assertThat(printed.take()).contains("imported                                      1", "report: ");
        assertThat(run(fine)).isZero();
        assertThat(printed.take()).contains("Nothing was changed: all of it was there already.");
        assertThat(run(table("some_h.csv", row("2") + row("3").replace(",1,40,", ",1,forty,"))))
                .isEqualTo(3);
        assertThat(printed.take()).contains("line 3, column RIDAGEYR: This is no age", "refused rows: ");
    }

    @Test
    void nothingTakenInEndsWithOne() throws Exception {
        assertThat(run(table("other.csv", row("4")))).isEqualTo(1);
        assertThat(printed.take()).contains("no pattern fits this name");
        assertThat(run(table("bad_h.csv", row("5").replace(",1,40,", ",1,forty,")), table("fine_h.csv", row("6"))))
                .isEqualTo(1);
    }

    @Test
    void whatIsAskedForWronglyEndsWithTwoAndASentence() throws Exception {
        assertThat(run(folder.resolve("nowhere.csv"))).isEqualTo(2);
        assertThat(printed.take()).contains("There is no file").doesNotContain("Exception");
        var mapping = Files.writeString(folder.resolve("m.yaml"), "mapping: x\nsorce: y\n");
        assertThat(Console.run(
                        Attune.class,
                        "import",
                        "csv",
                        "--mapping",
                        mapping.toString(),
                        table("a_h.csv", "").toString()))
                .isEqualTo(2);
        assertThat(printed.take())
                .contains("line 2: There is no field \"sorce\" here")
                .contains("\"person\" is missing");
        assertThat(Console.run(Attune.class, "import")).isEqualTo(2);
        assertThat(Console.run(Attune.class, "import", "csv")).isEqualTo(2);
        assertThat(Console.run(Attune.class, "import", "csv", "--help")).isZero();
        assertThat(printed.take()).contains("3   taken in, but for rows that were refused");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        var table = table("dry_h.csv", row("7"));
        assertThat(run(List.of("--dry-run"), table)).isZero();
        assertThat(printed.take()).contains("Dry run: everything but the writing was done.", "would be imported");
        assertThat(run(table)).isZero();
        assertThat(printed.take()).contains("imported                                      1");
    }

    private int run(Path... tables) {
        return run(List.of(), tables);
    }

    private int run(List<String> options, Path... tables) {
        var words = new ArrayList<>(List.of("import", "csv", "--mapping", "nhanes"));
        words.addAll(List.of("--reports", folder.resolve("reports").toString()));
        words.addAll(options);
        for (var table : tables) words.add(table.toString());
        return Console.run(Attune.class, words.toArray(String[]::new));
    }

    private static String row(String person) {
        return Ids.next() + "-" + person + ",1,40,0,0,0,0,0,0,0,0,0,\n";
    }

    private Path table(String name, String rows) throws Exception {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }
}
