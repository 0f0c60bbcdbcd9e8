package health.attune.simulator.courses;

import health.attune.simulator.chance.Chance;
import java.util.EnumMap;
import java.util.Map;

/** Good and bad weeks: slow waves, a common one in all moods and one of each trait's own. */
final class Swings {
    private static final double COMMON = 0.26;
    private static final double OWN = 0.16;

    private final Wave common;
    private final Map<Trait, Wave> own = new EnumMap<>(Trait.class);

    private record Wave(double period, double start) {
        static Wave of(Chance chance) {
            return new Wave(24 + 60 * chance.unit(), chance.unit());
        }

        double at(double days) {
            return StrictMath.sin(2 * StrictMath.PI * (days / period + start));
        }
    }

    private Swings(Chance chance) {
        common = Wave.of(chance);
        for (var trait : Trait.values()) own.put(trait, Wave.of(chance));
    }

    static Swings of(Chance chance) {
        return new Swings(chance);
    }

    double on(Trait trait, double days) {
        return COMMON * -trait.moves().withResponse() * common.at(days)
                + OWN * own.getOrDefault(trait, common).at(days);
    }
}
