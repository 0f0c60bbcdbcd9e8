package health.attune.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL run by Attune itself from the binaries it ships with: durable settings, a password only this folder knows,
 * restarted when it dies, found again after a crash. A second process (an import beside the running service) joins.
 */
final class EmbeddedPostgres implements Server {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(2);

    /** Durable; and its log tells what went wrong but no statement, parameter or row: those are what people said. */
    private static final String SETTINGS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c shared_buffers=256MB -c max_wal_size=2GB -c wal_compression=on -c jit=off -c max_connections=60"
            + " -c log_error_verbosity=terse -c log_min_error_statement=panic -c log_statement=none"
            + " -c log_min_duration_statement=-1 -c log_parameter_max_length_on_error=0"
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on";

    private final PostgresFolder folder;
    private final PostgresTools tools;
    private final PostgresFolder.Hold hold;
    private volatile boolean open = true;

    private EmbeddedPostgres(PostgresFolder folder, PostgresTools tools, PostgresFolder.Hold hold) {
        this.folder = folder;
        this.tools = tools;
        this.hold = hold;
    }

    /** Joins a service that runs from the same folder, or refuses it where this one has to be alone there. */
    static Server openIn(Path path, boolean alone) {
        var folder = new PostgresFolder(path.toAbsolutePath());
        folder.makeUsable();
        try {
            var hold = folder.hold();
            if (hold == null && alone) throw folder.taken();
            return hold == null ? new Server.Joined(folder) : begin(folder, hold);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database in " + folder.path() + " can't be started: " + e.getMessage() + " What it said is in "
                            + folder.log() + ".",
                    e);
        }
    }

    private static EmbeddedPostgres begin(PostgresFolder folder, PostgresFolder.Hold hold) throws IOException {
        folder.requireSpace();
        var postgres = new EmbeddedPostgres(folder, PostgresTools.unpackedIn(folder), hold);
        postgres.start();
        postgres.watch();
        return postgres;
    }

    private void start() throws IOException {
        folder.choosePasswords();
        if (folder.isEmpty()) create();
        // A postmaster left behind by a killed service is stopped first: it listens on a port nobody knows any more.
        if (folder.hasPostmaster()) tools.tryRun("pg_ctl", stopWords());
        int port = freePort();
        startAt(port);
        folder.remember(port);
        PostgresSetup.ensure(folder);
        log.info("PostgreSQL runs in {}", folder.path());
    }

    private void startAt(int port) throws IOException {
        tools.run(
                "pg_ctl",
                List.of(
                        "-D",
                        folder.cluster(),
                        "-w",
                        "-t",
                        "100",
                        "-l",
                        folder.log().toString(),
                        "-o",
                        "-p " + port + SETTINGS,
                        "start"));
    }

    private void create() throws IOException {
        tools.run(
                "initdb",
                List.of(
                        "-D",
                        folder.cluster(),
                        "-U",
                        "postgres",
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + folder.superuserPasswordFile(),
                        "--data-checksums",
                        "--no-instructions"));
    }

    private void watch() {
        Thread.ofVirtual().name("postgres-watch").start(() -> {
            while (open) {
                try {
                    Thread.sleep(WATCH_EVERY);
                    if (open && !tools.isRunning()) restart();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    private synchronized void restart() {
        if (!open) return;
        log.warn("PostgreSQL stopped unasked; starting it again");
        try {
            startAt(folder.port());
        } catch (IOException e) {
            log.error("PostgreSQL can't be started again; the next attempt follows: {}", e.getMessage());
        }
    }

    @Override
    public JdbcConnectionDetails connection() {
        return folder.connection();
    }

    @Override
    public JdbcConnectionDetails owner() {
        return folder.owner();
    }

    @Override
    public WholeDatabase whole() {
        return folder.whole();
    }

    @Override
    public synchronized void close() {
        open = false;
        tools.tryRun("pg_ctl", stopWords());
        folder.forgetPort();
        hold.close();
    }

    private List<String> stopWords() {
        return List.of("-D", folder.cluster(), "-m", "fast", "-w", "stop");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
