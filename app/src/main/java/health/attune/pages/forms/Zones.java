package health.attune.pages.forms;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The time zones that a form offers, by region and city. */
public final class Zones {
    private static final Set<String> REGIONS =
            Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> REGIONS.contains(name.split("/", 2)[0]))
            .sorted()
            .toList();

    private Zones() {}

    public static List<String> names() {
        return NAMES;
    }
}
