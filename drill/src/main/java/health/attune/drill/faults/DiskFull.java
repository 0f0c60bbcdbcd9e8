package health.attune.drill.faults;

import health.attune.drill.product.Folders;
import health.attune.drill.product.SmallDisk;
import health.attune.drill.verdict.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The disk of the tables is full, then that of the write-ahead log; both get room again. */
public final class DiskFull implements Fault {
    private static final int ROOM_MEGABYTES = 24;
    private static final int LOG_MEGABYTES = 320;

    /** More than a checkpoint leaves to be used again, however many rounds there were. */
    private static final int LOG_FILES = 20;

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public String told() {
        return "the disk of the tables and that of the write-ahead log are full for a while; needs root";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        var folder = ground.product().folder();
        var cluster = ground.product().data().cluster();
        var tables = SmallDisk.mount(folder.resolve("tables"), megabytes(cluster) + ROOM_MEGABYTES);
        if (tables.isEmpty()) {
            tally.skip("A disk that is small enough to be filled can be mounted by root only: run the drill as root.");
            return;
        }
        try (var small = tables.get();
                var log = SmallDisk.mount(folder.resolve("log"), LOG_MEGABYTES).orElseThrow()) {
            move(ground, small, log);
            try {
                full(ground, effort, tally, small);
                full(ground, effort, tally, log);
            } finally {
                moveBack(ground, small, log);
            }
        }
        ground.restart();
    }

    private void full(Ground ground, Effort effort, Tally tally, SmallDisk disk) throws Exception {
        var which = disk.folder().getFileName();
        new Scene(ground, effort, tally).rounds(name() + "-" + which, List.of(ground.address()), random -> {
            checkpoint(ground);
            disk.fill();
            if (isOfLog(disk)) askForMoreLog(ground);
            Thread.sleep(effort.moment(random).plusSeconds(2));
            disk.empty();
            tally.ready(ground.awaitDatabase());
            return Instant.now();
        });
    }

    private static boolean isOfLog(SmallDisk disk) {
        return disk.folder().endsWith("log");
    }

    /** What is written next needs another file of the log. */
    private static void askForMoreLog(Ground ground) {
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            for (int i = 0; i < LOG_FILES; i++)
                statement.execute("select pg_switch_wal(), pg_logical_emit_message(true, 'drill', repeat('x', 1000))");
        } catch (SQLException full) {
            // that is what it is for
        }
    }

    /** What was written in earlier rounds leaves the log, so that it is the filling that fills the disk. */
    private static void checkpoint(Ground ground) throws SQLException {
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private static void move(Ground ground, SmallDisk tables, SmallDisk log) throws Exception {
        ground.service().close();
        var cluster = ground.product().data().cluster();
        Files.move(cluster, aside(cluster));
        SmallDisk.copy(aside(cluster), tables.folder().resolve("cluster"));
        SmallDisk.copy(tables.folder().resolve("cluster/pg_wal"), log.folder().resolve("pg_wal"));
        Folders.delete(tables.folder().resolve("cluster/pg_wal"));
        Files.createSymbolicLink(
                tables.folder().resolve("cluster/pg_wal"), log.folder().resolve("pg_wal"));
        Files.createSymbolicLink(cluster, tables.folder().resolve("cluster"));
        ground.restart();
    }

    private static void moveBack(Ground ground, SmallDisk tables, SmallDisk log) throws IOException {
        ground.service().close();
        var cluster = ground.product().data().cluster();
        Files.delete(cluster);
        SmallDisk.copy(tables.folder().resolve("cluster"), cluster);
        Files.delete(cluster.resolve("pg_wal"));
        SmallDisk.copy(log.folder().resolve("pg_wal"), cluster.resolve("pg_wal"));
        Folders.delete(aside(cluster));
    }

    private static Path aside(Path cluster) {
        return cluster.resolveSibling("cluster.before");
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    >> 20;
        }
    }
}
