package health.attune.checkins.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records one after the other, on the disk before they count as kept. Each has its length before it and its checksum
 * behind it, so that one that was torn by a crash is known and cut off, and one that was damaged later keeps none of
 * those behind it from being read. Whoever opens it holds it, where others could.
 */
public final class SpoolFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolFile.class);
    static final String TORN = ".torn";
    static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int AROUND = 8;
    private static final int LONGEST = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private long end;

    /** A record that stands, and the place behind it. */
    public record Kept(byte[] bytes, long next) {}

    private SpoolFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    public static SpoolFile open(Path path) throws IOException {
        var channel = FileChannel.open(
                path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE), OURS_ALONE);
        try {
            var file = new SpoolFile(path, channel);
            file.cutWhatIsTorn();
            file.keepTheNameOnDisk();
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns once it is on the disk; of one that can't be kept nothing is left behind. */
    public synchronized void append(byte[] record, long most) throws IOException {
        if (end + record.length + AROUND > most) throw new IOException("The spool is full.");
        var frame = ByteBuffer.allocate(record.length + AROUND)
                .putInt(record.length)
                .put(record)
                .putInt(checksum(record))
                .flip();
        try {
            for (long at = end; frame.hasRemaining(); ) at += channel.write(frame, at);
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
        end += record.length + AROUND;
    }

    /** Those that stand from that place on. */
    public synchronized List<Kept> recordsFrom(long start) throws IOException {
        var records = new ArrayList<Kept>();
        for (var kept = standing(start);
                kept.isPresent();
                kept = standing(kept.get().next())) records.add(kept.get());
        return records;
    }

    synchronized boolean isEmpty() {
        return end == 0;
    }

    /** Empties it where nothing stands behind that place. */
    synchronized boolean emptyUpTo(long place) throws IOException {
        if (standing(place).isPresent()) return false;
        if (place < end) setApart(place, end);
        channel.truncate(0);
        channel.force(true);
        end = 0;
        return true;
    }

    /** Of an append that was cut short nobody was told that it is kept; of anything else a copy stays. */
    private void cutWhatIsTorn() throws IOException {
        for (var kept = standing(0); kept.isPresent(); kept = standing(end))
            end = kept.get().next();
        if (end == channel.size()) return;
        if (isCutShort(end)) LOG.warn("An answer was cut short by a crash, before anybody was told that it is kept.");
        else setApart(end, channel.size());
        channel.truncate(end);
        channel.force(true);
    }

    /** Whether all behind that place is one append that did not get to its end: nothing was written, or not all. */
    private boolean isCutShort(long place) throws IOException {
        int there = (int) (channel.size() - place);
        if (there < Integer.BYTES) return true;
        var rest = read(place, there);
        if (rest == null) return true;
        if (IntStream.range(0, there).allMatch(at -> rest.get(at) == 0)) return true;
        int length = rest.getInt(0);
        return length >= 0 && length <= LONGEST && length > there - AROUND && !isWholeButForItsLength(rest.array());
    }

    private static boolean isWholeButForItsLength(byte[] frame) {
        if (frame.length < AROUND) return false;
        var record = Arrays.copyOfRange(frame, Integer.BYTES, frame.length - Integer.BYTES);
        return ByteBuffer.wrap(frame).getInt(frame.length - Integer.BYTES) == checksum(record);
    }

    /** The first one at that place or behind it. What is damaged before it is set apart. */
    private Optional<Kept> standing(long place) throws IOException {
        var here = record(place);
        if (here.isPresent()) return kept(place, here.get());
        var rest = read(place, (int) Math.max(0, channel.size() - place));
        if (rest == null) return Optional.empty();
        for (int at = 1; at <= rest.limit() - AROUND; at++) {
            if (!fits(rest.getInt(at), rest.limit() - at)) continue;
            var behind = record(place + at);
            if (behind.isEmpty()) continue;
            setApart(place, place + at);
            return kept(place + at, behind.get());
        }
        return Optional.empty();
    }

    private static Optional<Kept> kept(long place, byte[] record) {
        return Optional.of(new Kept(record, place + record.length + AROUND));
    }

    private static boolean fits(int length, long room) {
        return length >= 0 && length <= LONGEST && length + AROUND <= room;
    }

    /** A copy of it stays beside the file; the same once more makes no second one. */
    private void setApart(long from, long to) throws IOException {
        var torn = read(from, (int) (to - from));
        if (torn == null) return;
        for (int number = 0; ; number++) {
            var copy = path.resolveSibling(path.getFileName() + "." + from + "-" + number + TORN);
            if (!Files.exists(copy)) {
                LOG.error("A part of a spool was damaged on its disk; it is set apart, and somebody must look at it.");
                Files.write(Files.createFile(copy, OURS_ALONE), torn.array());
                return;
            }
            if (Arrays.equals(Files.readAllBytes(copy), torn.array())) return;
        }
    }

    /** A file whose folder does not know it would be gone after a crash. */
    private void keepTheNameOnDisk() throws IOException {
        try (var folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Optional<byte[]> record(long at) throws IOException {
        var length = read(at, Integer.BYTES);
        if (length == null) return Optional.empty();
        int bytes = length.getInt();
        if (!fits(bytes, channel.size() - at)) return Optional.empty();
        var rest = read(at + Integer.BYTES, bytes + Integer.BYTES);
        if (rest == null) return Optional.empty();
        var record = new byte[bytes];
        rest.get(record);
        return rest.getInt() == checksum(record) ? Optional.of(record) : Optional.empty();
    }

    private @Nullable ByteBuffer read(long at, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at + buffer.position());
            if (read < 0) return null;
        }
        return buffer.flip();
    }

    private static int checksum(byte[] record) {
        var sum = new CRC32C();
        sum.update(record.length);
        sum.update(record);
        return (int) sum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
