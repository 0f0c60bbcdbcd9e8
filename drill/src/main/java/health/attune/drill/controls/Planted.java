package health.attune.drill.controls;

import health.attune.drill.faults.Effort;
import health.attune.drill.faults.Fault;
import health.attune.drill.faults.Ground;
import health.attune.drill.faults.Load;
import health.attune.drill.faults.Scene;
import health.attune.drill.ledger.Entries;
import health.attune.drill.ledger.Submission.Kind;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A control of the drill itself: what is taken away, doubled or torn by hand is found, each under its name. */
public final class Planted implements Fault {

    @Override
    public String name() {
        return "control-checker";
    }

    @Override
    public String told() {
        return "control: what is taken away, doubled or torn by hand is found, and nothing where nothing is wrong";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        try (var ledger = ground.ledger(name())) {
            var load = Load.begin(ground, List.of(ground.address()), ledger, effort);
            Scene.awaitPositives(ledger);
            Thread.sleep(effort.load());
            load.end();
            ground.settle();
            try (var connection = ground.connect()) {
                connection.setAutoCommit(false);
                tally.add(Judgment.of(connection, ledger.entries()));
                for (var plant : Plant.ALL)
                    tally.require(isFound(plant, connection, ledger.entries()), plant.what() + ": found");
                tally.figure("planted by hand", Plant.ALL.size());
            }
        }
    }

    private static boolean isFound(Plant plant, Connection connection, Entries entries) throws SQLException {
        try {
            plant.into(connection, entries.subjects(Kind.COMPLETION));
            return Judgment.of(connection, entries).count(plant.found()) > 0;
        } finally {
            connection.rollback();
        }
    }
}
