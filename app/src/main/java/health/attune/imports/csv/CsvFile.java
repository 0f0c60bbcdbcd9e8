package health.attune.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of comma-separated values, read row by row from its first to its last. */
public final class CsvFile implements AutoCloseable {
    /** Stands alone in a row behind the last one; never part of a text. */
    static final char END = '\uFDD0';

    private static final int MOST_COLUMNS = 4_096;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final MessageDigest digest = sha256();
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    private CsvFile(InputStream bytes, CsvFormat format) throws IOException {
        this.reader = parser(format.delimiter(), characters(bytes, format.encoding()));
        this.records = reader.iterator();
    }

    public static CsvFile open(Path path, CsvFormat format) throws CsvBroken {
        try {
            return new CsvFile(Files.newInputStream(path), format);
        } catch (IOException e) {
            throw new CsvBroken(0, Flaw.of("unreadable"));
        }
    }

    /** The names of the columns, to be asked before the first row. */
    public Header header() throws CsvBroken {
        var first = next();
        if (first == null) throw new CsvBroken(0, Flaw.of("empty"));
        return new Header(first);
    }

    /** The next row; null behind the last one. */
    public @Nullable CsvRow next() throws CsvBroken {
        try {
            if (!records.hasNext()) throw new CsvBroken(line + 1, Flaw.of("quote"));
            var record = records.next();
            line = record.getStartingLineNumber();
            boolean ends = record.getField(record.getFieldCount() - 1).indexOf(END) >= 0;
            if (!ends) return new CsvRow(line, record.getFields());
            if (record.getFieldCount() == 1 && record.getField(0).length() == 1) return null;
            throw new CsvBroken(line, Flaw.of("quote"));
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e);
        }
    }

    /** SHA-256 of all bytes, to be asked behind the last row. */
    public String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> parser(char delimiter, GuardedReader characters) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(GuardedReader.LONGEST_LINE + 1)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(GuardedReader.LONGEST_LINE)
                                .maxRecordSize(GuardedReader.LONGEST_LINE)),
                        characters);
    }

    private GuardedReader characters(InputStream bytes, Charset declared) throws IOException {
        var in = new BufferedInputStream(new DigestInputStream(bytes, digest), 1 << 16);
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        in.reset();
        var told = declared;
        int mark = 0;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            told = StandardCharsets.UTF_8;
            mark = 3;
        } else if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            told = first == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            mark = 2;
        }
        in.skipNBytes(mark);
        return new GuardedReader(new InputStreamReader(in, told));
    }

    private CsvBroken broken(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof GuardedReader.TooLong tooLong)
                return new CsvBroken(tooLong.line, Flaw.of("line-length", GuardedReader.LONGEST_LINE));
        var place = LINE.matcher(String.valueOf(e.getMessage()));
        long at = place.find() ? Long.parseLong(place.group(1)) : line + 1;
        if (e instanceof UncheckedIOException) return new CsvBroken(at, Flaw.of("unreadable"));
        var said = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        if (said.contains("after closing quote")) return new CsvBroken(at, Flaw.of("after-quote"));
        if (said.contains("limit of " + MOST_COLUMNS)) return new CsvBroken(at, Flaw.of("columns", MOST_COLUMNS));
        return new CsvBroken(at, Flaw.of("quote"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
