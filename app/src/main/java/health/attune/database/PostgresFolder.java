package health.attune.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of an embedded server: its cluster, binaries, passwords, port and who holds it. */
record PostgresFolder(Path path) {
    private static final String MEND_FOLDER =
            "Give the user that runs Attune the right to write there, or name another folder with ATTUNE_DATA.";
    private static final long LEAST_FREE_BYTES = 300L << 20;

    String cluster() {
        return path.resolve("cluster").toString();
    }

    Path binaries() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path superuserPasswordFile() {
        return path.resolve("superuser.password");
    }

    boolean isEmpty() {
        return Files.notExists(Path.of(cluster(), "PG_VERSION"));
    }

    boolean hasPostmaster() {
        return Files.exists(postmasterFile());
    }

    /** The process that the server said it is; empty when it has stopped. */
    Optional<Long> postmaster() {
        try (var lines = Files.lines(postmasterFile())) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path postmasterFile() {
        return Path.of(cluster(), "postmaster.pid");
    }

    /** Made where it isn't there; said at once where nothing could be written. */
    void makeUsable() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + path + " can't be made. " + MEND_FOLDER, e);
        }
        if (!Files.isWritable(path))
            throw new DatabaseUnavailable("Nothing can be written to the data folder " + path + ". " + MEND_FOLDER);
    }

    void requireSpace() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES)
            throw new DatabaseUnavailable("The disk of the data folder " + path + " has only " + (free >> 20)
                    + " MB left, and Attune needs " + (LEAST_FREE_BYTES >> 20)
                    + " MB to start. Make room, or name a folder"
                    + " on another disk with ATTUNE_DATA.");
    }

    DatabaseUnavailable taken() {
        return new DatabaseUnavailable("Another Attune already runs with the data folder " + path
                + ". Stop that one first, or give this one a folder of its own with ATTUNE_DATA.");
    }

    /** Those that are not there yet: a folder of an earlier version has fewer. */
    void choosePasswords() throws IOException {
        for (var file : new Path[] {superuserPasswordFile(), ownerPasswordFile(), applicationPasswordFile()}) {
            if (Files.exists(file)) continue;
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
    }

    void remember(int port) throws IOException {
        Files.writeString(portFile(), Integer.toString(port));
    }

    void forgetPort() {
        try {
            Files.deleteIfExists(portFile());
        } catch (IOException e) {
            throw new DatabaseUnavailable("The file " + portFile() + " can't be removed.", e);
        }
    }

    int port() {
        return Integer.parseInt(read(portFile()));
    }

    /** As the role the service works as: it owns no table, and sees no row that the net does not let through. */
    Connection connection() {
        return new Connection(url("attune"), "attune_service", read(applicationPasswordFile()));
    }

    /** As the role that owns the tables, for migrations. */
    Connection owner() {
        return new Connection(url("attune"), "attune", read(ownerPasswordFile()));
    }

    Connection superuser() {
        return new Connection(url("postgres"), "postgres", read(superuserPasswordFile()));
    }

    WholeDatabase whole() {
        return new WholeDatabase(new Connection(url("attune"), "postgres", read(superuserPasswordFile())));
    }

    /** Holds the folder for this process; null when another process does. */
    @Nullable
    Hold hold() throws IOException {
        var channel =
                FileChannel.open(path.resolve("service.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) return new Hold(channel, lock);
        } catch (OverlappingFileLockException e) {
            // held by this same process
        }
        channel.close();
        return null;
    }

    private Path ownerPasswordFile() {
        return path.resolve("owner.password");
    }

    private Path applicationPasswordFile() {
        return path.resolve("application.password");
    }

    private Path portFile() {
        return path.resolve("port");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The file " + file + " is missing: another start is under way, or the folder is incomplete.", e);
        }
    }

    record Hold(FileChannel channel, FileLock lock) implements AutoCloseable {
        @Override
        public void close() {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new DatabaseUnavailable("The lock on the data folder can't be released.", e);
            }
        }
    }
}
