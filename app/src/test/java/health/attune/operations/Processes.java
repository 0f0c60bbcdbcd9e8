package health.attune.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The program as operators start it: processes of their own, with nothing of the tests in them. */
final class Processes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final List<Started> all = new java.util.ArrayList<>();

    /** @param folder where each has its data folder and its output */
    Processes(Path folder) {
        this.folder = folder;
    }

    /** One that was started, and where its pages are. */
    record Started(Process process, int port, Path output) {

        /** The line with that word in it, as soon as it is said. */
        void await(String word) throws IOException, InterruptedException {
            var until = Instant.now().plus(PATIENCE);
            while (!said().contains(word)) {
                if (!process.isAlive() || Instant.now().isAfter(until))
                    throw new AssertionError("It did not say '" + word + "' but: " + said());
                Thread.sleep(100);
            }
        }

        String said() throws IOException {
            return Files.readString(output);
        }

        /** Asked to stop as the system does: by SIGTERM. */
        void terminate() {
            process.destroy();
        }
    }

    Processes with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    /** Starts {@code attune serve} on a free port. */
    Started serve(String name) throws IOException {
        int port = freePort();
        var output = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        program(),
                        "health.attune.Attune",
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ATTUNE_"));
        builder.environment().put("ATTUNE_PORT", Integer.toString(port));
        builder.environment().put("ATTUNE_DATA", folder.resolve(name).toString());
        builder.environment().putAll(settings);
        var started = new Started(builder.start(), port, output);
        all.add(started);
        return started;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String program() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    @Override
    public void close() {
        all.forEach(one -> one.process().destroyForcibly());
    }
}
