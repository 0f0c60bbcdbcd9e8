package health.attune.drill.faults;

import health.attune.drill.controls.Planted;
import health.attune.drill.controls.RealLoss;
import health.attune.drill.controls.UnsafeStart;
import java.util.List;
import java.util.Optional;

/** All faults, in the order in which they are run. */
public final class Faults {
    private static final List<Fault> ALL = List.of(
            new KillService(),
            new KillDatabase(),
            new CutClients(),
            new CutDatabase(),
            new Zombie(),
            new Clocks(),
            new Storm(),
            new Edits(),
            new Overload(),
            new Backup(),
            new Planted(),
            new UnsafeStart(),
            new RealLoss(),
            new DiskFull());

    private Faults() {}

    public static List<Fault> all() {
        return ALL;
    }

    public static Optional<Fault> named(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}
