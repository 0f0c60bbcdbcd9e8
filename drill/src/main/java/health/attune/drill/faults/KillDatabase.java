package health.attune.drill.faults;

import health.attune.drill.verdict.Tally;
import java.time.Instant;
import java.util.List;

/** The database is killed while people answer; the service finds that out and starts it again. */
public final class KillDatabase implements Fault {

    @Override
    public String name() {
        return "kill-database";
    }

    @Override
    public String told() {
        return "kill -9 of all processes of PostgreSQL; the service starts it again";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        new Scene(ground, effort, tally).rounds(name(), List.of(ground.address()), random -> {
            Thread.sleep(random.nextInt(200));
            ground.product().data().killServer();
            tally.ready(ground.awaitDatabase());
            return Instant.now();
        });
    }
}
