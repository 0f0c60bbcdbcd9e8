package health.attune.drill.load;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How much is sent when.
 *
 * @param rate requests in a second at usual times
 * @param seconds how long that lasts
 * @param times how many times as many come in the overload
 * @param overloadSeconds how long that lasts
 */
record Plan(int rate, int seconds, int times, int overloadSeconds, long seed) {
    static final int WARMING_SECONDS = 20;
    static final int AFTER_SECONDS = 40;

    private static final double SECOND = 1e9;

    /**
     * A request.
     *
     * @param at its moment, in nanoseconds from the beginning
     * @param seed of all that is left to chance in it
     */
    record Arrival(long at, Phase phase, Mix mix, long seed) {}

    /** All of them in order: people do not wait for one another, so that the gaps are exponential. */
    List<Arrival> arrivals() {
        var chance = new SplittableRandom(seed);
        var arrivals = new ArrayList<Arrival>();
        for (var phase : Phase.values()) {
            long end = begins(phase) + length(phase);
            for (long at = begins(phase) + gap(phase, chance); at < end; at += gap(phase, chance))
                arrivals.add(new Arrival(at, phase, Mix.drawn(chance), chance.nextLong()));
        }
        return arrivals;
    }

    long begins(Phase phase) {
        long begins = 0;
        for (var one : Phase.values()) if (one.compareTo(phase) < 0) begins += length(one);
        return begins;
    }

    int secondsOf(Phase phase) {
        return switch (phase) {
            case WARMING -> WARMING_SECONDS;
            case USUAL -> seconds;
            case OVERLOAD -> overloadSeconds;
            case AFTER -> AFTER_SECONDS;
        };
    }

    private long length(Phase phase) {
        return (long) (secondsOf(phase) * SECOND);
    }

    private long gap(Phase phase, SplittableRandom chance) {
        double perSecond = phase == Phase.OVERLOAD ? (double) rate * times : rate;
        return (long) (-Math.log(1 - chance.nextDouble()) * SECOND / perSecond) + 1;
    }
}
