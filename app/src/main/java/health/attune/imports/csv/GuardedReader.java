package health.attune.imports.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands before the parser: ends the reading at a line too long to be one, and marks the end of the file with a row of
 * its own, so that a quote that was never closed is noticed.
 */
final class GuardedReader extends FilterReader {
    static final int LONGEST_LINE = 1_000_000;
    private static final String TAIL = "\n" + CsvFile.END + "\n";

    private long line = 1;
    private int length;
    private char last;
    private int tail = -1;

    GuardedReader(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        if (tail >= 0) return readTail(buffer, offset, count);
        int read = in.read(buffer, offset, count);
        if (read < 0) {
            tail = 0;
            return readTail(buffer, offset, count);
        }
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == CsvFile.END) buffer[i] = Characters.REPLACEMENT;
            measure(buffer[i]);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private int readTail(char[] buffer, int offset, int count) {
        if (tail == TAIL.length()) return -1;
        int read = Math.min(count, TAIL.length() - tail);
        TAIL.getChars(tail, tail + read, buffer, offset);
        tail += read;
        return read;
    }

    private void measure(char c) throws TooLong {
        if (c == '\r' || c == '\n') {
            if (c == '\r' || last != '\r') line++;
            length = 0;
        } else if (++length > LONGEST_LINE) {
            throw new TooLong(line);
        }
        last = c;
    }

    /** A line that does not end. */
    static final class TooLong extends IOException {
        final transient long line;

        TooLong(long line) {
            this.line = line;
        }
    }
}
