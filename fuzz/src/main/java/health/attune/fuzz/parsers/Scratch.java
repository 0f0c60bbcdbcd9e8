package health.attune.fuzz.parsers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for the inputs of parsers that read files; in memory where the machine has such a place. */
public final class Scratch implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;

    public Scratch() throws IOException {
        folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "attune-fuzz")
                : Files.createTempDirectory("attune-fuzz");
    }

    /** The input as a file of that name, for the thread that asks alone. */
    Path file(String name, byte[] input) throws IOException {
        var own = folder.resolve(Long.toString(Thread.currentThread().threadId()));
        Files.createDirectories(own);
        return Files.write(own.resolve(name), input);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
