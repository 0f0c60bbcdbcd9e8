package health.attune.imports.runs;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.attune.imports.ImportOrder;
import health.attune.imports.Refusal;
import health.attune.pages.forms.SheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import leaves on disk: its report, and every refused row for machines. Neither holds what a cell held. */
final class ReportFiles implements AutoCloseable {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path report;
    private final Path refused;
    private @Nullable CsvWriter writer;

    private ReportFiles(Path report, Path refused) {
        this.report = report;
        this.refused = refused;
    }

    static ReportFiles open(ImportOrder order, UUID runId, Instant now) throws IOException {
        Files.createDirectories(order.reports());
        var tail = runId.toString().substring(28);
        var name = plain(order.file()) + "-" + MOMENT.format(now) + "-" + tail;
        var dry = order.way().writes() ? "" : "-dry-run";
        return new ReportFiles(
                order.reports().resolve(name + dry + "-report.txt"),
                order.reports().resolve(name + dry + "-refused.csv"));
    }

    /** The name of a file without anything that a terminal or a folder could take for more than a name. */
    static String plain(Path file) {
        var name = file.getFileName() == null ? "" : file.getFileName().toString();
        var plain = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
        return plain.length() > 120 ? plain.substring(0, 120) : plain;
    }

    void refuse(Refusal refusal, String sentence) {
        try {
            if (writer == null) {
                writer = CsvWriter.builder().build(refused);
                writer.writeRecord("line", "column", "code", "reason");
            }
            writer.writeRecord(
                    String.valueOf(refusal.line()),
                    SheetFile.inert(refusal.column()),
                    refusal.reason(),
                    SheetFile.inert(sentence));
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    "The file " + refused + " can't be written.",
                    e instanceof IOException io ? io : new IOException(e));
        }
    }

    Path report(List<String> lines) throws IOException {
        return Files.write(report, lines);
    }

    @Nullable
    Path refused() {
        return writer == null ? null : refused;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) writer.close();
    }
}
