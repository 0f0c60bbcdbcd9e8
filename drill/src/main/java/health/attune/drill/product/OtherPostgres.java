package health.attune.drill.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of an operator's own, set up as they like; empty but for the user and the database of the product. */
public final class OtherPostgres implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Path programs;
    private final Path folder;
    private final int port;

    private OtherPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param programs those of PostgreSQL
     * @param settings such as {@code fsync=off}
     */
    public static OtherPostgres begin(Path programs, Path folder, List<String> settings)
            throws IOException, SQLException {
        Files.createDirectories(folder);
        var server = new OtherPostgres(programs, folder.toAbsolutePath(), Ports.free());
        server.run("initdb", List.of("-D", server.cluster(), "-U", "postgres", "-A", "trust", "--no-instructions"));
        var options = new StringBuilder("-p " + server.port + " -c listen_addresses=127.0.0.1");
        options.append(" -c unix_socket_directories=");
        settings.forEach(one -> options.append(" -c ").append(one));
        var log = folder.resolve("postgres.log").toString();
        server.run("pg_ctl", List.of("-D", server.cluster(), "-w", "-l", log, "-o", options.toString(), "start"));
        server.makeDatabase();
        return server;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/attune";
    }

    private void makeDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create role attune login");
            statement.execute("create database attune owner attune");
        }
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    /** PostgreSQL refuses to run as root. */
    private void run(String program, List<String> words) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "--user"));
        command.add(programs.resolve(program).toString());
        command.addAll(words);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".log").toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IOException(program + " did not do what it was asked for; see " + folder + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted.", e);
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", List.of("-D", cluster(), "-m", "immediate", "-w", "stop"));
    }
}
