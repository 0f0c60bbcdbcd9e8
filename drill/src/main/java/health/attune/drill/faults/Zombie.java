package health.attune.drill.faults;

import health.attune.drill.product.Settings;
import health.attune.drill.verdict.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Two instances on one database: one stands still in the middle of its work, and goes on when it was given up. */
public final class Zombie implements Fault {
    /** After which the product takes over the work of an instance that gives no sign. */
    private static final Duration LEASES = Duration.ofSeconds(9);

    @Override
    public String name() {
        return "zombie";
    }

    @Override
    public String told() {
        return "two instances; one stands still for longer than its leases, and wakes up";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        try (var second =
                ground.second(new Ground.Second(ground.product().data().databasePort(), Settings.none(), List.of()))) {
            var both = List.of(ground.address(), second.address());
            new Scene(ground, effort, tally).rounds(name(), both, random -> {
                var well = Instant.now();
                second.pause();
                Thread.sleep(LEASES.plusMillis(random.nextInt(3_000)));
                second.wake();
                tally.ready(second.awaitReadyAgain(Ground.PATIENCE));
                return well;
            });
        }
    }
}
