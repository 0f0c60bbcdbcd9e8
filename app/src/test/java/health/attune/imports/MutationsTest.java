package health.attune.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import health.attune.AttuneTest;
import health.attune.imports.csv.CsvBroken;
import health.attune.imports.csv.CsvFile;
import health.attune.imports.csv.CsvSurvey;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.Mapping;
import health.attune.imports.mapping.MappingReader;
import health.attune.imports.mapping.MappingRefused;
import health.attune.imports.rows.Here;
import health.attune.imports.rows.RowReader;
import health.attune.instruments.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Damaged tables and mappings by the thousand, each the same on every run: a sentence each time, never a fault. */
@AttuneTest
class MutationsTest {
    private static final int TABLES = 4_000;
    private static final int MAPPINGS = 4_000;
    private static final int WHOLE_RUNS = 150;
    private static final byte[][] PIECES = {
        "\"".getBytes(UTF_8),
        "\"\"".getBytes(UTF_8),
        ",".getBytes(UTF_8),
        ",,".getBytes(UTF_8),
        "\n".getBytes(UTF_8),
        "\r".getBytes(UTF_8),
        "\r\n".getBytes(UTF_8),
        {0},
        {(byte) 0xFF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xFE, (byte) 0xFF},
        {(byte) 0xEF, (byte) 0xB7, (byte) 0x90},
        "SEQN".getBytes(UTF_8),
        "9999999999999".getBytes(UTF_8),
        "-1".getBytes(UTF_8),
        "1.0".getBytes(UTF_8),
        "é".getBytes(UTF_8),
        "é".getBytes(ISO_8859_1),
        "\t".getBytes(UTF_8),
        ": ".getBytes(UTF_8),
        "- ".getBytes(UTF_8),
        "[".getBytes(UTF_8),
        "{".getBytes(UTF_8),
        "&a ".getBytes(UTF_8),
        "*a ".getBytes(UTF_8),
        "#".getBytes(UTF_8),
        "? ".getBytes(UTF_8),
        "!!java/x ".getBytes(UTF_8),
        "%".getBytes(UTF_8),
        "'".getBytes(UTF_8),
        "~".getBytes(UTF_8)
    };

    @Autowired
    Imports imports;

    @TempDir
    Path folder;

    @Test
    void aDamagedTableIsReadOrRefusedWithASentence() throws Exception {
        var whole = Files.readString(Path.of("src/test/resources/nhanes/nhanes_phq9_j.csv"))
                .lines()
                .limit(12)
                .reduce("", (lines, line) -> lines + line + "\n")
                .getBytes(UTF_8);
        var mapping = MappingReader.read(
                nhanes(), (organization, id) -> Catalog.bundled().find(id));
        int refused = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            var path = Files.write(folder.resolve("damaged_j.csv"), damaged(whole, new Random(seed)));
            boolean broken =
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> isRefused(path, mapping), "seed " + seed);
            if (broken) refused++;
        }
        assertThat(refused).isBetween(TABLES / 4, TABLES - 1);
    }

    @Test
    void aDamagedMappingIsReadOrRefusedWithItsLines() throws Exception {
        var whole = nhanes().getBytes(UTF_8);
        int refused = 0;
        for (int seed = 0; seed < MAPPINGS; seed++) {
            var text = new String(damaged(whole, new Random(seed)), UTF_8);
            boolean broken = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> isRefused(text), "seed " + seed);
            if (broken) refused++;
        }
        assertThat(refused).isBetween(MAPPINGS / 4, MAPPINGS - 1);
    }

    @Test
    void aDamagedTableNeverBreaksARun() throws Exception {
        var clinic = new ImportWorld(imports, folder);
        var whole = Files.readAllBytes(clinic.write("a.csv", "1,1980,2020-01-31,3,3,", "2,,2020-02-29,0,9,x"));
        for (int seed = 0; seed < WHOLE_RUNS; seed++) {
            var path = Files.write(folder.resolve("damaged.csv"), damaged(whole, new Random(seed)));
            var way = seed % 2 == 0 ? ImportOrder.Way.TAKE_IN : ImportOrder.Way.DRY_RUN;
            assertThatCode(() -> {
                        var finished = clinic.run(path, way);
                        assertThat(finished.lines()).isNotEmpty();
                        assertThat(finished.report().failure() == null
                                        || !finished.report().failure().reason().equals("stopped"))
                                .isTrue();
                    })
                    .as("seed " + seed)
                    .doesNotThrowAnyException();
        }
    }

    private static boolean isRefused(Path path, Mapping mapping) {
        var refusals = new ArrayList<Refused>();
        try {
            var survey = CsvSurvey.of(path, mapping.format());
            if (!RowReader.misfits(survey.header(), mapping, path).isEmpty()) return true;
            try (var file = CsvFile.open(path, mapping.format())) {
                var reader = RowReader.of(
                        file.header(), mapping, path, new Here(LocalDate.of(2026, 11, 21), login -> Optional.empty()));
                for (var row = file.next(); row != null; row = file.next()) reader.read(row, refusals);
            }
            return !refusals.isEmpty();
        } catch (CsvBroken e) {
            assertThat(e.flaw().key()).isNotEmpty();
            return true;
        }
    }

    private static boolean isRefused(String text) {
        try {
            MappingReader.read(text, (organization, id) -> Catalog.bundled().find(id));
            return false;
        } catch (MappingRefused e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
            return true;
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var bytes = whole;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length + 1);
            int cut = random.nextInt(3) == 0 ? Math.min(bytes.length - at, random.nextInt(40)) : 0;
            var piece = random.nextInt(5) == 0
                    ? new byte[] {(byte) random.nextInt(256)}
                    : PIECES[random.nextInt(PIECES.length)];
            bytes = spliced(bytes, at, cut, piece);
        }
        return random.nextInt(20) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int cut, byte[] piece) {
        var result = new byte[bytes.length - cut + piece.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(piece, 0, result, at, piece.length);
        System.arraycopy(bytes, at + cut, result, at + piece.length, bytes.length - at - cut);
        return result;
    }

    private static String nhanes() throws IOException {
        return Files.readString(Path.of("src/main/resources/imports/nhanes.yaml"));
    }
}
