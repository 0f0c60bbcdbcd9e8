package health.attune.drill.faults;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How much of a fault is run.
 *
 * @param clients who answer at the same time
 * @param load how long they are at work before and after the fault strikes, at most
 */
public record Effort(Tier tier, int rounds, int clients, Duration load, long seed) {

    /** How long anybody wants to wait. */
    public enum Tier {
        /** Within the check: one round each. */
        SHORT,
        /** For a night. */
        LONG
    }

    /** What that tier comes to. */
    public static Effort of(Tier tier, long seed) {
        return switch (tier) {
            case SHORT -> new Effort(tier, 1, 4, Duration.ofMillis(1_500), seed);
            case LONG -> new Effort(tier, 8, 8, Duration.ofSeconds(12), seed);
        };
    }

    public Effort withRounds(int count) {
        return new Effort(tier, count, clients, load, seed);
    }

    /** The chance of that round: the same again for the same seed. */
    public SplittableRandom random(int round) {
        return new SplittableRandom(seed * 31 + round);
    }

    /** A moment between half of the load and all of it. */
    public Duration moment(SplittableRandom random) {
        long half = load.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }

    public boolean isLong() {
        return tier == Tier.LONG;
    }
}
