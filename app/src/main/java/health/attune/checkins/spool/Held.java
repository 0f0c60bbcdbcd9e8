package health.attune.checkins.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A spool file and what is set aside from it, held by one part of one process. The lock is on a file beside them that
 * nobody reads: with any file that a process closes, such as after a backup read it, it loses all its locks on it.
 */
final class Held implements AutoCloseable {
    static final String ENDING = ".lock";

    /** Two locks of one process would not see each other. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path spool;
    private final Path lock;
    private final FileChannel channel;

    private Held(Path spool, Path lock, FileChannel channel) {
        this.spool = spool;
        this.lock = lock;
        this.channel = channel;
    }

    /** Empty where somebody else holds it. The spool file is opened after that, and not made anew. */
    static Optional<Held> alone(Path spool) throws IOException {
        var folder = Objects.requireNonNull(spool.toAbsolutePath().getParent()).toRealPath();
        var lock = folder.resolve(spool.getFileName() + ENDING);
        if (!HERE.add(lock)) return Optional.empty();
        Optional<Held> held = Optional.empty();
        try {
            held = locked(spool, lock);
        } finally {
            if (held.isEmpty()) HERE.remove(lock);
        }
        return held;
    }

    private static Optional<Held> locked(Path spool, Path lock) throws IOException {
        var channel = FileChannel.open(
                lock, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE), SpoolFile.OURS_ALONE);
        try {
            if (channel.tryLock() != null) return Optional.of(new Held(spool, lock, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * A lock goes with the last of what it is for, and only then: whoever opened it before it went finds nothing that
     * they could take for theirs, since no name is used twice.
     */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (Files.notExists(spool) && Files.notExists(Asides.of(spool))) Files.deleteIfExists(lock);
        } finally {
            HERE.remove(lock);
        }
    }
}
