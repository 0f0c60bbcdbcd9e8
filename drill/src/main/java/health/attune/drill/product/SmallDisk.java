package health.attune.drill.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes that can be filled up; only root may mount one. */
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 64 << 10;
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** One in that folder, if this user may. */
    public static java.util.Optional<SmallDisk> mount(Path folder, long megabytes) throws IOException {
        Files.createDirectories(folder);
        var options = "size=" + megabytes + "m,mode=0700";
        boolean done = run(List.of("mount", "-t", "tmpfs", "-o", options, "attune-drill", folder.toString()));
        return done ? java.util.Optional.of(new SmallDisk(folder)) : java.util.Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** Takes all that is left of it. */
    public void fill() throws IOException {
        try (var file = Files.newOutputStream(filler())) {
            var block = new byte[BLOCK];
            while (true) file.write(block);
        } catch (IOException full) {
            if (Files.size(filler()) == 0) throw full;
        }
    }

    public void empty() throws IOException {
        Files.deleteIfExists(filler());
    }

    /** Copies a folder with owners, rights and links. */
    public static void copy(Path from, Path to) throws IOException {
        if (!run(List.of("cp", "-a", from.toString(), to.toString())))
            throw new IOException(from + " can't be copied to " + to + ".");
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (!run(List.of("umount", folder.toString()))) throw new IOException(folder + " can't be let go.");
    }
}
