package health.attune.drill.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program as it is delivered, with the options that the script {@code attune} starts it with.
 *
 * @param jar {@code app.jar} with its folder {@code lib} beside it
 * @param options of the Java machine
 */
public record Packaged(Path jar, List<String> options) {
    private static final int PATIENCE_SECONDS = 180;

    public Packaged {
        jar = jar.toAbsolutePath();
        options = List.copyOf(options);
    }

    /** As {@code ./attune} builds it below the folder it is called in. */
    public static Packaged in(Path folder) {
        var jar = folder.resolve("app.jar");
        if (!Files.exists(jar))
            throw new IllegalStateException("There is no packaged product in " + folder + ". Run ./attune version once,"
                    + " which builds it, and try again.");
        return new Packaged(jar, List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    }

    /** The same under more options, such as a fault point that is off unless it is named. */
    public Packaged with(String option) {
        var more = new ArrayList<>(options);
        more.add(option);
        return new Packaged(jar, more);
    }

    /** The words that start it. */
    List<String> command(String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (Files.exists(cache())) command.addAll(List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off"));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** Makes later starts quick, as the script does after each build; without it they only take longer. */
    public void train(Path scratch) {
        if (Files.exists(cache())) return;
        var command = command("serve");
        command.addAll(1 + options.size(), List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh"));
        try {
            Files.createDirectories(scratch);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.resolve("training.log").toFile());
            builder.environment().put("ATTUNE_DATA", scratch.resolve("data").toString());
            builder.environment().put("ATTUNE_PORT", "0");
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
            stopDatabase(new DataFolder(scratch.resolve("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A start that ends while it begins leaves its database running, for the next one to find. */
    private static void stopDatabase(DataFolder data) {
        if (data.postmaster().isPresent()) data.killServer();
    }

    private Path cache() {
        return jar.resolveSibling("app.aot");
    }
}
