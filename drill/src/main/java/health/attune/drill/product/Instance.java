package health.attune.drill.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One process of the product that serves, and where its pages are. */
public final class Instance implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int TIMEOUT_MILLIS = 2_000;

    private final Process process;
    private final int port;
    private final Path output;
    private final long begun = System.nanoTime();

    Instance(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until it says of itself that it takes requests; returns how long that took from its start. */
    public Duration awaitReady(Duration patience) throws InterruptedException {
        awaitReadyAgain(patience);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The same from now on, such as after its database was away. */
    public Duration awaitReadyAgain(Duration patience) throws InterruptedException {
        long asked = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive()) throw new IllegalStateException("The service ended by itself: " + lastWords());
            if (System.nanoTime() - asked > patience.toNanos())
                throw new IllegalStateException(
                        "The service was not ready within " + patience.toSeconds() + " seconds: " + lastWords());
            Thread.sleep(LOOK_EVERY);
        }
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    public boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(address() + "/readyz").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Nothing is finished first. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It stands still from now on, as a machine does that swaps or is moved. */
    public void pause() {
        Signals.send("STOP", process.pid());
    }

    public void wake() {
        Signals.send("CONT", process.pid());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The code it ended with by itself. */
    public int awaitEnd(Duration patience) throws InterruptedException {
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
        throw new IllegalStateException("The service did not end within " + patience.toSeconds() + " seconds.");
    }

    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastWords() {
        var said = said().strip();
        return said.substring(Math.max(0, said.length() - 600)) + " (all of it in " + output + ")";
    }

    /** Asked to stop as the system does, and made to where it takes too long. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
