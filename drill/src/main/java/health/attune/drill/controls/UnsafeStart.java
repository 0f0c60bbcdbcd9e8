package health.attune.drill.controls;

import health.attune.drill.clients.Clinic;
import health.attune.drill.faults.Effort;
import health.attune.drill.faults.Fault;
import health.attune.drill.faults.Ground;
import health.attune.drill.product.OtherPostgres;
import health.attune.drill.product.Ports;
import health.attune.drill.verdict.Tally;
import java.time.Duration;
import java.util.List;

/** A control: on a server that may forget what it acknowledged, the product does not start, and says why. */
public final class UnsafeStart implements Fault {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "control-start";
    }

    @Override
    public String told() {
        return "control: with durability off the start is refused, and the sentence names what is off";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        if (!effort.isLong()) refuses(ground, SETTINGS, tally);
        else for (var setting : SETTINGS) refuses(ground, List.of(setting), tally);
    }

    private static void refuses(Ground ground, List<String> off, Tally tally) throws Exception {
        var product = ground.elsewhere("unsafe-" + String.join("-", off));
        var settings = off.stream().map(one -> one + "=off").toList();
        try (var server = OtherPostgres.begin(
                ground.product().data().programs(), product.folder().resolve("postgres"), settings)) {
            var given = Clinic.OPEN.with("ATTUNE_DATABASE_URL", server.url()).with("ATTUNE_DATABASE_USER", "attune");
            try (var service = product.start(Ports.free(), given)) {
                tally.require(service.awaitEnd(PATIENCE) == 1, "the start ends with 1 where " + off + " is off");
                for (var one : off) tally.require(service.said().contains(one), "the sentence names " + one);
                tally.figure(
                        "said",
                        service.said()
                                .strip()
                                .lines()
                                .reduce((first, last) -> last)
                                .orElse(""));
            }
        }
    }
}
