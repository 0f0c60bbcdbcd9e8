package health.attune.drill.faults;

import java.util.List;
import java.util.Optional;

/** All faults, in the order in which they are run. */
public final class Faults {
    private static final List<Fault> ALL = List.of(new KillService());

    private Faults() {}

    public static List<Fault> all() {
        return ALL;
    }

    public static Optional<Fault> named(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}
