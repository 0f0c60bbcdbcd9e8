package health.attune.drill.faults;

import health.attune.drill.network.Cable;
import health.attune.drill.network.Cable.Trouble;
import health.attune.drill.product.Settings;
import health.attune.drill.verdict.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The cable between a service and its database has trouble, while another instance goes on. */
public final class CutDatabase implements Fault {
    private static final List<Trouble> TROUBLES = List.of(Trouble.CUT, Trouble.SILENT, Trouble.RESET, Trouble.SLOW);

    @Override
    public String name() {
        return "cut-database";
    }

    @Override
    public String told() {
        return "the cable between service and database is cut, silent, slow or reset";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        try (var cable = Cable.to(ground.product().data().databasePort());
                var second = ground.second(new Ground.Second(cable.port(), Settings.none(), List.of()))) {
            var desk = ground.clinic().desk(second.address());
            new Scene(ground, effort, tally).rounds(name(), List.of(second.address()), random -> {
                for (var trouble : TROUBLES) {
                    cable.suffer(trouble, Duration.ofMillis(50 + random.nextInt(200)));
                    Thread.sleep(effort.moment(random));
                    cable.mend();
                    tally.ready(desk.awaitAlerts(Ground.PATIENCE));
                    Thread.sleep(effort.moment(random).dividedBy(2));
                }
                return Instant.now();
            });
        }
    }
}
