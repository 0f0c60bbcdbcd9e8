package health.attune.drill.faults;

import health.attune.drill.verdict.Tally;
import java.time.Instant;
import java.util.List;

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
        new Scene(ground, effort, tally).rounds(name(), List.of(ground.address()), random -> {
            Thread.sleep(random.nextInt(200));
            ground.service().kill();
            tally.ready(ground.restart());
            return Instant.now();
        });
    }
}
