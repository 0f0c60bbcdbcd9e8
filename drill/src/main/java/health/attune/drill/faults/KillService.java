package health.attune.drill.faults;

import health.attune.drill.verdict.Deadlines;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.time.Instant;

/** The service is killed while people answer, and started again. */
public final class KillService implements Fault {

    @Override
    public String name() {
        return "kill-service";
    }

    @Override
    public String told() {
        return "kill -9 of the service while people answer; it is started again";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        for (int round = 0; round < effort.rounds(); round++) {
            var random = effort.random(round);
            var deadlines = new Deadlines();
            try (var ledger = ground.ledger(name())) {
                var load = Load.begin(ground, ground.address(), ledger, effort);
                Thread.sleep(effort.moment(random));
                try (var connection = ground.connect()) {
                    deadlines.hurry(connection, ledger, 2, 1);
                }
                Thread.sleep(random.nextInt(200));
                ground.service().kill();
                tally.ready(ground.restart());
                var ready = Instant.now();
                Thread.sleep(effort.moment(random));
                load.end();
                ground.settle();
                try (var connection = ground.connect()) {
                    deadlines.await(connection);
                    tally.late(deadlines.lateness(connection, ready));
                    tally.add(Judgment.of(connection, ledger));
                }
            }
        }
    }
}
