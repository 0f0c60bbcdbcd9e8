package health.attune.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day as a clock on the wall of the site shows them; an end at or before the beginning is on the next day.
 *
 * <p>On the night the clocks go forward, a time that does not exist is the moment at which they do, so that one who
 * ends then and one who begins then meet. On the night they go back, hours that come twice begin the first time and end
 * the second time: whenever the clock shows a time within the hours, they hold.
 */
public record Hours(LocalTime begins, LocalTime ends) {

    /** The moments of these hours on that day; null where the clocks leap over all of them. */
    @Nullable
    Span on(LocalDate day, ZoneId zone) {
        var from = moment(day.atTime(begins), zone, List::getFirst);
        var until = moment((passMidnight() ? day.plusDays(1) : day).atTime(ends), zone, List::getLast);
        return from.isBefore(until) ? new Span(from, until) : null;
    }

    public boolean passMidnight() {
        return !ends.isAfter(begins);
    }

    /** From one moment to another. */
    public record Span(Instant from, Instant until) {}

    private static Instant moment(LocalDateTime wall, ZoneId zone, Function<List<ZoneOffset>, ZoneOffset> which) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(wall);
        if (offsets.isEmpty())
            return Objects.requireNonNull(rules.getTransition(wall)).getInstant();
        return wall.toInstant(which.apply(offsets));
    }
}
