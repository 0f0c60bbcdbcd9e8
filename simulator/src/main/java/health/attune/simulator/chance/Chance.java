package health.attune.simulator.chance;

import java.util.List;

/**
 * A stream of chance that branches by name. What a branch yields depends on the seed and on the names that lead to it,
 * never on what was drawn elsewhere, so that anything can be made alone, in any order, on any machine.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014), written out here with {@link StrictMath} because the generators of the
 * platform promise their method, not their bytes. For simulation only: what it yields can be guessed.
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    private Chance(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    public static Chance of(long seed) {
        return new Chance(mix(seed + GOLDEN));
    }

    /** As the authors' reference code starts, to be compared with it. */
    static Chance ofState(long state) {
        return new Chance(state);
    }

    /** The branch of that number; the same whatever was drawn from this one before. */
    public Chance branch(long number) {
        return new Chance(mix(seed ^ mix(number + GOLDEN)));
    }

    /** The branch of that name; the same whatever was drawn from this one before. */
    public Chance branch(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        return branch(hash);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Even over 0 (included) to 1 (excluded). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True with that probability, 0 to 1. */
    public boolean holds(double probability) {
        return unit() < probability;
    }

    /** Even over 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Even over both ends. */
    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** Normal with mean 0 and standard deviation 1 (Box and Muller 1958). */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    public double normal(double mean, double sd) {
        return mean + sd * normal();
    }

    /** Waiting time until something that happens once in {@code mean} on average. */
    public double waiting(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of them, the earlier ones more often: as names are, a few common and many rare. */
    public <T> T pickEarly(List<T> from) {
        double unit = unit();
        return from.get((int) (unit * StrictMath.sqrt(unit) * from.size()));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
