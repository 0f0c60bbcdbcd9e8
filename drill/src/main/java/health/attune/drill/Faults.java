package health.attune.drill;

import health.attune.drill.controls.Planted;
import health.attune.drill.controls.RealLoss;
import health.attune.drill.controls.UnsafeStart;
import health.attune.drill.faults.Backup;
import health.attune.drill.faults.Clocks;
import health.attune.drill.faults.CutClients;
import health.attune.drill.faults.CutDatabase;
import health.attune.drill.faults.DiskFull;
import health.attune.drill.faults.Edits;
import health.attune.drill.faults.Fault;
import health.attune.drill.faults.KillDatabase;
import health.attune.drill.faults.KillService;
import health.attune.drill.faults.Overload;
import health.attune.drill.faults.Storm;
import health.attune.drill.faults.Zombie;
import java.util.List;
import java.util.Optional;

/** All faults and controls, in the order in which they are run. */
final class Faults {
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

    static List<Fault> all() {
        return ALL;
    }

    static Optional<Fault> named(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}
