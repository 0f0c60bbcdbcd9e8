package health.attune.imports.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
    @TempDir
    Path folder;

    @Test
    void quotesDelimitersAndLineEndsInsideOfCellsAreKept() throws Exception {
        var rows = read("a,b\r\n\"1,\"\"2\"\"\",\"x\r\ny\"\r\n\r\n3,\n", UTF_8);
        assertThat(rows)
                .extracting(CsvRow::line, CsvRow::cells)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, List.of("1,\"2\"", "x\r\ny")),
                        org.assertj.core.groups.Tuple.tuple(5L, List.of("3", "")));
    }

    @Test
    void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheFirstName() throws Exception {
        var text = "nombre,b\nMuñoz 𝒳,2\n";
        for (var written : List.of(
                bytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, text.getBytes(UTF_8)),
                bytes(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(UTF_16BE)),
                bytes(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(UTF_16LE)))) {
            var path = file(written);
            assertThat(survey(path).header().names()).containsExactly("nombre", "b");
            assertThat(rows(path, UTF_8).getFirst().cells()).containsExactly("Muñoz 𝒳", "2");
        }
    }

    @Test
    void latinLettersAreReadAsDeclaredAndRefusedOtherwise() throws Exception {
        var path = file("a,b\nMuñoz,2\n".getBytes(ISO_8859_1));
        assertThat(rows(path, ISO_8859_1).getFirst().cells()).containsExactly("Muñoz", "2");
        assertThat(refusal(path)).isEqualTo(new Refused(2, "a", Flaw.of("bytes")));
    }

    @ParameterizedTest
    @CsvSource({"ED A0 80, bytes", "C3, bytes", "C0 80, bytes", "00, control", "1B, control", "EF B7 90, bytes"})
    void bytesThatAreNoTextAreRefusedWithTheirCell(String hex, String flaw) throws Exception {
        var cell = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        var path = file(bytes("a,b\n1,2\n3,x".getBytes(UTF_8), cell, "\n".getBytes(UTF_8)));
        assertThat(refusal(path)).isEqualTo(new Refused(3, "b", Flaw.of(flaw)));
    }

    @Test
    void aLoneSurrogateInUtf16IsRefused() throws Exception {
        var path = file(bytes(
                new byte[] {(byte) 0xFE, (byte) 0xFF}, "a\nx".getBytes(UTF_16BE), new byte[] {(byte) 0xD8, 0, 0, '\n'
                }));
        assertThat(refusal(path)).isEqualTo(new Refused(2, "a", Flaw.of("bytes")));
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsRefusedAndTheNextOnesAreRead() throws Exception {
        var path = file("a,b\n1\n1,2,3\n4,5\n".getBytes(UTF_8));
        assertThat(refusal(path)).isEqualTo(new Refused(2, "", Flaw.of("cells", 2, 1)));
        assertThat(rows(path, UTF_8)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            0 | empty             |
            0 | empty             | \\n\\n
            1 | header-twice      | a,b,a\\n1,2,3\\n
            1 | header-blank      | a,,b\\n
            2 | after-quote       | a,b\\n1,"2"x\\n3,4\\n
            3 | quote             | a,b\\n1,2\\n3,"4\\n5,6\\n
            3 | quote             | a,b\\n1,2\\n3,"
            """)
    void aFileThatIsNoTableIsRefusedWhole(long line, String flaw, String text) throws Exception {
        var path = file((text == null ? "" : text.replace("\\n", "\n")).getBytes(UTF_8));
        assertThatThrownBy(() -> survey(path)).isInstanceOfSatisfying(CsvBroken.class, broken -> {
            assertThat(broken.flaw().key()).isEqualTo(flaw);
            assertThat(broken.line()).isEqualTo(line);
        });
    }

    @Test
    void aLineOfOneHundredMegabytesEndsTheReadingEarly() throws Exception {
        for (var piece : List.of("x".repeat(1 << 20), "x,".repeat(1 << 19), "\"" + "x".repeat((1 << 20) - 1))) {
            var path = folder.resolve("long.csv");
            try (var out = Files.newOutputStream(path)) {
                out.write("a,b\n1,2\n".getBytes(UTF_8));
                for (int i = 0; i < 100; i++) out.write(piece.getBytes(UTF_8));
            }
            long before = System.nanoTime();
            assertThatThrownBy(() -> survey(path))
                    .isInstanceOfSatisfying(
                            CsvBroken.class, broken -> assertThat(broken.line()).isEqualTo(3));
            assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
        }
    }

    @Test
    void theDigestIsThatOfTheBytes() throws Exception {
        var path = file("a\n1\n".getBytes(UTF_8));
        // printf 'a\n1\n' | sha256sum
        assertThat(survey(path).digest()).isEqualTo("309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc");
        assertThat(survey(path).rows()).isEqualTo(1);
    }

    private List<CsvRow> read(String text, Charset encoding) throws Exception {
        return rows(file(text.getBytes(encoding)), encoding);
    }

    private static CsvSurvey survey(Path path) throws CsvBroken {
        return CsvSurvey.of(path, new CsvFormat(UTF_8, ','));
    }

    private static List<CsvRow> rows(Path path, Charset encoding) throws CsvBroken {
        try (var file = CsvFile.open(path, new CsvFormat(encoding, ','))) {
            file.header();
            var rows = new ArrayList<CsvRow>();
            for (var row = file.next(); row != null; row = file.next()) rows.add(row);
            return rows;
        }
    }

    private static Refused refusal(Path path) throws CsvBroken {
        var header = survey(path).header();
        return rows(path, UTF_8).stream()
                .map(header::refusal)
                .filter(refused -> refused != null)
                .findFirst()
                .orElseThrow();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("table.csv"), content);
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
