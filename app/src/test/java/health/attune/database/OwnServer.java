package health.attune.database;

import health.attune.TestFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real PostgreSQL of a test's own, which can be killed and comes back on the same port with what it had. */
public final class OwnServer implements AutoCloseable {
    private final PostgresTools tools;
    private final PostgresFolder folder;
    private final int port;

    private OwnServer(PostgresTools tools, PostgresFolder folder, int port) {
        this.tools = tools;
        this.folder = folder;
        this.port = port;
    }

    /** Made by the means of Attune, then run without its watchman, who would start it again. */
    public static OwnServer in(Path path) throws IOException {
        TestFolder.lendPostgres(path);
        var folder = new PostgresFolder(path.toAbsolutePath());
        int port;
        try (var made = EmbeddedPostgres.openIn(path, true)) {
            port = Integer.parseInt(made.connection().getJdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
        }
        var server = new OwnServer(PostgresTools.unpackedIn(folder), folder, port);
        server.start();
        return server;
    }

    /** As the role that the service works as. */
    public JdbcConnectionDetails connection() throws IOException {
        folder.remember(port);
        return folder.connection();
    }

    /** As the role that migrates. */
    public JdbcConnectionDetails owner() throws IOException {
        folder.remember(port);
        return folder.owner();
    }

    public void start() throws IOException {
        var how = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        tools.run(
                "pg_ctl",
                List.of("-D", folder.cluster(), "-w", "-l", folder.log().toString(), "-o", how, "start"));
    }

    /** As where the power fails: nothing is finished first. */
    public void kill() throws IOException {
        tools.run("pg_ctl", List.of("-D", folder.cluster(), "-m", "immediate", "-w", "stop"));
    }

    @Override
    public void close() {
        tools.tryRun("pg_ctl", List.of("-D", folder.cluster(), "-m", "immediate", "-w", "stop"));
    }
}
