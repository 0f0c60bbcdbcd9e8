package health.attune.appointments.calendars;

import health.attune.appointments.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * When somebody could be met.
 *
 * @param working when they work
 * @param busy when they are taken or away
 */
record FreeTimes(List<Span> working, List<Span> busy) {
    /** What is offered begins at half hours; any other time can be typed. */
    static final Duration STEP = Duration.ofMinutes(30);

    /** The beginnings of all times of that length from that moment on, the earliest first. */
    List<Instant> of(int minutes, Instant from) {
        var found = new TreeSet<Instant>();
        for (var span : working)
            for (var at = halfHour(later(span.from(), from));
                    !Span.of(at, minutes).until().isAfter(span.until());
                    at = at.plus(STEP)) if (isFree(Span.of(at, minutes))) found.add(at);
        return List.copyOf(found);
    }

    private boolean isFree(Span span) {
        return busy.stream().noneMatch(span::meets);
    }

    private static Instant halfHour(Instant at) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), step) * step);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
