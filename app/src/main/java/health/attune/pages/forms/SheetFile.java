package health.attune.pages.forms;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as a file that spreadsheets open as what it is: UTF-8 and said to be so, and nothing a formula. */
public final class SheetFile {
    private static final String UTF_8_MARK = "\ufeff";
    private static final String FORMULAS_BEGIN = "=+-@\t\r";

    private SheetFile() {}

    /** CSV as RFC 4180 has it, the headings first. */
    public static byte[] of(List<String> headings, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(UTF_8_MARK.getBytes(StandardCharsets.UTF_8));
        try (var writer = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            writer.writeRecord(headings);
            for (var row : rows)
                writer.writeRecord(row.stream().map(SheetFile::inert).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A cell that no spreadsheet takes for a formula. */
    public static String inert(String cell) {
        return !cell.isEmpty() && FORMULAS_BEGIN.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
