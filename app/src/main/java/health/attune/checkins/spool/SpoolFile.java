package health.attune.checkins.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records one after the other, on the disk before they count as kept. Each has its length before it and its checksum
 * behind it, so that one that was torn by a crash is known and cut off. Whoever has it open holds it alone.
 */
public final class SpoolFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolFile.class);
    private static final int AROUND = 8;
    private static final int LONGEST = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private long end;

    private SpoolFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Empty where another process, or another part of this one, holds it. */
    public static Optional<SpoolFile> open(Path path) throws IOException {
        var channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            if (channel.tryLock() != null) {
                var file = new SpoolFile(path, channel);
                file.cutWhatIsTorn();
                file.keepTheNameOnDisk();
                return Optional.of(file);
            }
        } catch (OverlappingFileLockException held) {
            // by another part of this process
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
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
    public synchronized List<byte[]> recordsFrom(long start) throws IOException {
        var records = new ArrayList<byte[]>();
        for (long at = start; at < end; ) {
            var record = record(at);
            if (record.isEmpty()) throw new IOException("A record of the spool can't be read.");
            records.add(record.get());
            at += record.get().length + AROUND;
        }
        return records;
    }

    public static long sizeOf(byte[] record) {
        return record.length + AROUND;
    }

    synchronized boolean isEmpty() {
        return end == 0;
    }

    /** Empties it where nothing stands behind that place. */
    synchronized boolean emptyUpTo(long place) throws IOException {
        if (place != end) return false;
        channel.truncate(0);
        channel.force(true);
        end = 0;
        return true;
    }

    /** What is not whole was never said to be kept; a copy of it stays to be looked at. */
    private void cutWhatIsTorn() throws IOException {
        for (var record = record(end); record.isPresent(); record = record(end)) end += sizeOf(record.get());
        if (end == channel.size()) return;
        LOG.warn("The end of a spool is not whole, likely by a crash in the middle of writing; it is set aside.");
        Files.copy(path, path.resolveSibling(path.getFileName() + ".torn"), StandardCopyOption.REPLACE_EXISTING);
        channel.truncate(end);
        channel.force(true);
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
        if (bytes < 0 || bytes > LONGEST) return Optional.empty();
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

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
