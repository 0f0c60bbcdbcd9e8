package health.attune.drill.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** The data folder of the product, as whoever runs it can look into it. */
public record DataFolder(Path path) {

    public Path cluster() {
        return path.resolve("cluster");
    }

    public Path programs() {
        return path.resolve("postgres").resolve("bin");
    }

    public Path spool() {
        return path.resolve("spool");
    }

    public int databasePort() {
        return Integer.parseInt(read("port"));
    }

    /** The password of that role: {@code superuser}, {@code owner} or {@code application}. */
    public String password(String role) {
        return read(role + ".password");
    }

    /** The key of the service. */
    public String key() {
        return read("secret.key");
    }

    /** A connection of the drill's own, above every rule of the product. */
    public Connection connect() throws SQLException {
        return connect(databasePort());
    }

    public Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/attune?connectTimeout=5&socketTimeout=60",
                "postgres",
                password("superuser"));
    }

    /** The process of the server that runs there. */
    public Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(cluster().resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether no answer waits in the spool to be filed. */
    public boolean isSpoolEmpty() {
        if (!Files.isDirectory(spool())) return true;
        try (var files = Files.list(spool())) {
            return files.filter(file -> file.toString().endsWith(".spool"))
                    .allMatch(file -> file.toFile().length() == 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills the server with all of its processes: what it had not written is gone. */
    public void killServer() {
        var postmaster = postmaster().orElseThrow(() -> new IllegalStateException("No PostgreSQL runs there."));
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private String read(String file) {
        try {
            return Files.readString(path.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
