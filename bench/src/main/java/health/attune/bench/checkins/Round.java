package health.attune.bench.checkins;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What came of so many clients in some seconds.
 *
 * @param seconds from the first beginning to the last end
 * @param commits of transactions that wrote, as the database counts them
 * @param processorSeconds of service or writers, of the clients and of the database together
 */
record Round(Laps laps, double seconds, long commits, double processorSeconds) {

    /** Lets each client answer one check-in after the other until the time is over. */
    static Round of(List<? extends Checkin> clients, Duration lasting, Connection watch) throws Exception {
        var all = new Laps();
        long before = transactions(watch);
        long used = Processor.used(watch);
        long begun = System.nanoTime();
        long until = begun + lasting.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var running = clients.stream()
                    .map(client -> threads.submit(answering(client, until, all)))
                    .toList();
            for (var one : running) one.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double busy = (Processor.used(watch) - used) / 1e9;
        return new Round(all, seconds, transactions(watch) - before, busy);
    }

    private static Callable<Boolean> answering(Checkin client, long until, Laps all) {
        return () -> {
            var laps = new Laps();
            while (System.nanoTime() < until) {
                long begun = System.nanoTime();
                client.answer(laps);
                laps.checkin(System.nanoTime() - begun);
            }
            all.add(laps);
            return true;
        };
    }

    double commitsPerSecond() {
        return commits / seconds;
    }

    double checkinsPerSecond() {
        return laps.count() / seconds;
    }

    /** Milliseconds of a processor that one commit takes, with all that belongs to it. */
    double processorPerCommit() {
        return 1e3 * processorSeconds / commits;
    }

    double commitsPerCheckin() {
        return (double) commits / laps.count();
    }

    /** A transaction has a number as soon as it writes, and none before. */
    private static long transactions(Connection watch) throws SQLException {
        try (var statement = watch.createStatement();
                var row = statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }
}
