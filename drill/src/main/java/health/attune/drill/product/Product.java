package health.attune.drill.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The product with a data folder of its own: started as operators start it, as often and in as many processes as a
 * fault needs.
 */
public final class Product {
    private static final int PATIENCE_SECONDS = 300;

    private final Packaged packaged;
    private final Path folder;
    private final AtomicInteger starts = new AtomicInteger();

    public Product(Packaged packaged, Path folder) {
        this.packaged = packaged;
        this.folder = folder.toAbsolutePath();
    }

    public Packaged packaged() {
        return packaged;
    }

    public Path folder() {
        return folder;
    }

    public DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    /** The same folder under another option of the Java machine. */
    public Product with(String option) {
        return new Product(packaged.with(option), folder);
    }

    /** Begins {@code attune serve}, or another command that serves, on that port. */
    public Instance start(int port, Settings settings, String... words) {
        int number = starts.incrementAndGet();
        var command = words.length == 0 ? new String[] {"serve"} : words;
        var output = folder.resolve(
                "service-" + Long.toString(ProcessHandle.current().pid()) + "-" + number + ".log");
        var process = begin(command, settings.with("ATTUNE_PORT", Integer.toString(port)), output);
        return new Instance(process, port, output);
    }

    /** How a command ended. */
    public record Ended(int code, String said) {}

    /** Runs a command to its end, such as {@code backup}. */
    public Ended run(Settings settings, String... words) {
        var output = folder.resolve("command-" + starts.incrementAndGet() + ".log");
        var process = begin(words, settings, output);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(List.of(words) + " did not end.");
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process begin(String[] words, Settings settings, Path output) {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(packaged.command(Arrays.copyOf(words, words.length)))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            Settings.none()
                    .with("ATTUNE_DATA", data().path().toString())
                    .and(settings)
                    .apply(builder.environment());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
