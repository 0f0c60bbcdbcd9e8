package health.attune.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The second place of the heads: a file that only grows, each addition on disk before it counts. Held by one process at
 * a time; two instances on one folder take turns.
 */
public final class HeadsFile implements AutoCloseable {
    private static final int TAIL = 4_096;

    private final FileChannel channel;

    private HeadsFile(FileChannel channel) {
        this.channel = channel;
    }

    public static HeadsFile hold(Path path) {
        try {
            boolean fresh = Files.notExists(path);
            var folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.lock();
            if (fresh) keepName(folder);
            return new HeadsFile(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of heads " + path + " can't be opened or made.", e);
        }
    }

    /** That there is such a file has to be on disk, too. */
    private static void keepName(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** The last line that is one; a write that was cut off by a crash leaves the beginning of another behind it. */
    public Optional<HeadLine.Read> last() {
        return tail().lines().flatMap(line -> HeadLine.parse(line).stream()).reduce((earlier, later) -> later);
    }

    public void append(List<String> lines) {
        var tail = tail();
        var begin = tail.isEmpty() || tail.endsWith("\n") ? "" : "\n";
        var bytes = ByteBuffer.wrap((begin + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            for (long at = channel.size(); bytes.hasRemaining(); ) at += channel.write(bytes, at);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of heads can't be written.", e);
        }
    }

    private String tail() {
        try {
            var from = Math.max(0, channel.size() - TAIL);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
                // until all of it is read
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of heads can't be read.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of heads can't be closed.", e);
        }
    }
}
