package health.attune.drill.controls;

import health.attune.drill.faults.Effort;
import health.attune.drill.faults.Fault;
import health.attune.drill.faults.Ground;
import health.attune.drill.faults.Load;
import health.attune.drill.verdict.Finding;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A control that must lose: behind the back of the running service its commits are no longer waited for, and the
 * database is killed. The drill has to see what is gone.
 */
public final class RealLoss implements Fault {
    private static final List<String> FORGETFUL = List.of(
            "alter system set wal_writer_delay = '10s'",
            "alter system set wal_writer_flush_after = '1GB'",
            "select pg_reload_conf()",
            "alter role attune_service set synchronous_commit = off");
    private static final List<String> DURABLE = List.of(
            "alter role attune_service reset synchronous_commit",
            "alter system reset wal_writer_delay",
            "alter system reset wal_writer_flush_after",
            "select pg_reload_conf()");
    private static final String CONNECT_AGAIN =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'attune_service'";

    @Override
    public String name() {
        return "control-loss";
    }

    @Override
    public String told() {
        return "control: commits are not waited for and the database is killed; the drill must find the loss";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        try (var ledger = ground.ledger(name())) {
            set(ground, FORGETFUL);
            var load = Load.begin(ground, List.of(ground.address()), ledger, effort);
            Thread.sleep(effort.load().plusSeconds(2));
            ground.product().data().killServer();
            load.end();
            ground.awaitDatabase();
            ground.settle();
            try (var connection = ground.connect()) {
                var judgment = Judgment.of(connection, ledger.entries());
                tally.require(judgment.count(Finding.Kind.LOST) > 0, "what was lost is found");
                tally.figure("acknowledged", judgment.acknowledged());
                tally.figure("lost, and found to be", judgment.count(Finding.Kind.LOST));
            }
        } finally {
            set(ground, DURABLE);
        }
    }

    private static void set(Ground ground, List<String> how) throws SQLException {
        try (var connection = ground.connect()) {
            for (var one : how) execute(connection, one);
            execute(connection, CONNECT_AGAIN);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
