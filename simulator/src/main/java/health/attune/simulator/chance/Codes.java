package health.attune.simulator.chance;

import java.util.Locale;

/** How data spells a constant: lower case with hyphens. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
