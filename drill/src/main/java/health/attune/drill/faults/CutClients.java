package health.attune.drill.faults;

import health.attune.drill.network.Cable;
import health.attune.drill.network.Cable.Trouble;
import health.attune.drill.verdict.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The cable between people and the service has trouble: they are not told whether their answer arrived. */
public final class CutClients implements Fault {
    private static final List<Trouble> TROUBLES = List.of(Trouble.CUT, Trouble.SILENT, Trouble.RESET, Trouble.SLOW);

    @Override
    public String name() {
        return "cut-clients";
    }

    @Override
    public String told() {
        return "the cable between people and service is cut, silent, slow or reset";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        try (var cable = Cable.to(ground.service().port())) {
            new Scene(ground, effort, tally).rounds(name(), List.of(cable.address()), random -> {
                for (var trouble : TROUBLES) {
                    cable.suffer(trouble, Duration.ofMillis(50 + random.nextInt(200)));
                    Thread.sleep(effort.moment(random));
                    cable.mend();
                    Thread.sleep(effort.moment(random).dividedBy(2));
                }
                return Instant.now();
            });
        }
    }
}
