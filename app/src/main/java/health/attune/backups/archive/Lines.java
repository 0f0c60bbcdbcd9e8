package health.attune.backups.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The rows of a table as COPY writes them: one line each, however long, the line break included. */
public final class Lines {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] ahead = new byte[BUFFER];
    private byte[] line = new byte[1 << 12];
    private int length;
    private int from;
    private int to;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() throws IOException {
        length = 0;
        while (from < to || fill()) {
            int end = from;
            while (end < to && ahead[end] != '\n') end++;
            boolean whole = end < to;
            append(whole ? end + 1 : end);
            if (whole) return true;
        }
        return length > 0;
    }

    /** Holds the line in its first {@link #length} bytes, until the next one. */
    public byte[] buffer() {
        return line;
    }

    public int length() {
        return length;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(ahead, 0, ahead.length));
        return to > 0;
    }

    private void append(int end) {
        int more = end - from;
        if (length + more > line.length) line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        System.arraycopy(ahead, from, line, length, more);
        length += more;
        from = end;
    }
}
