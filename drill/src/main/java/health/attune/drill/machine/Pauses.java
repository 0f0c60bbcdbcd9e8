package health.attune.drill.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All pauses that were seen, in the order in which they began. Where two overlap, that time counts once. */
public record Pauses(List<Pause> all) {
    public static final Pauses NONE = new Pauses(List.of());

    public Pauses {
        all = all.stream().sorted(Comparator.comparing(Pause::begin)).toList();
    }

    /** How long the machine stood still from one moment to the other: of each pause, what lies between them. */
    public Duration between(Instant from, Instant to) {
        var total = Duration.ZERO;
        var counted = from;
        for (var pause : all) {
            var begin = pause.begin().isAfter(counted) ? pause.begin() : counted;
            var end = pause.end().isBefore(to) ? pause.end() : to;
            if (!begin.isBefore(end)) continue;
            total = total.plus(Duration.between(begin, end));
            counted = end;
        }
        return total;
    }

    Pauses and(Pause another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return new Pauses(more);
    }
}
