package health.attune.drill.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When it is as quick again as it was, and stays so. */
final class Recovery {
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration STAYS = Duration.ofSeconds(10);
    private static final Duration QUICK = Duration.ofMillis(250);
    private static final Duration INSTANT = Duration.ofMillis(50);

    private Recovery() {}

    /**
     * A request after the overload.
     *
     * @param at its moment, from the end of the overload
     * @param took until its answer was there, from that moment on
     */
    record Sample(Duration at, Duration took, Outcome outcome) {}

    /** What counts as quick: twice the usual p99, and a quarter of a second at most where that was met before. */
    static Duration limit(Duration usual) {
        var twice = longer(usual.multipliedBy(2), INSTANT);
        var most = longer(usual, QUICK);
        return twice.compareTo(most) < 0 ? twice : most;
    }

    /** From the end of the overload until the first window from which on all are quick for ten seconds. */
    static Optional<Duration> of(List<Sample> samples, Duration limit, Duration whole) {
        var since = Duration.ZERO;
        for (var at = Duration.ZERO; at.plus(WINDOW).compareTo(whole) <= 0; at = at.plus(STEP)) {
            if (!isQuick(samples, at, limit)) since = at.plus(STEP);
            else if (at.plus(WINDOW).minus(since).compareTo(STAYS) >= 0) return Optional.of(since);
        }
        return Optional.empty();
    }

    private static boolean isQuick(List<Sample> samples, Duration from, Duration limit) {
        var within = samples.stream()
                .filter(one -> one.at().compareTo(from) >= 0 && one.at().compareTo(from.plus(WINDOW)) < 0)
                .toList();
        if (within.stream().anyMatch(one -> one.outcome() != Outcome.ANSWERED)) return false;
        var times = within.stream().map(Sample::took).sorted().toList();
        return !times.isEmpty()
                && times.get((int) Math.ceil(times.size() * 0.99) - 1).compareTo(limit) <= 0;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
