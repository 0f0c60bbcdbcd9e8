package health.attune.notices.wishes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The hours of the week in which what is not urgent waits.
 *
 * @param byDay by the weekday on which they begin; none on a day that is missing
 */
public record QuietHours(Map<DayOfWeek, Span> byDay) {
    /** As it is for everybody who said nothing. */
    public static final QuietHours NONE = new QuietHours(Map.of());

    private static final int WEEK = 7;
    private static final LocalDate A_MONDAY = LocalDate.of(2026, 1, 5);

    public QuietHours {
        byDay = Map.copyOf(byDay);
    }

    /**
     * @param from full hour, 0 to 23
     * @param until full hour, 0 to 23; of the next day where it is not later than the first
     */
    public record Span(int from, int until) {

        private Instant begins(LocalDate day, ZoneId zone) {
            return at(day, from, zone);
        }

        private Instant ends(LocalDate day, ZoneId zone) {
            return at(until > from ? day : day.plusDays(1), until, zone);
        }

        /** Where clocks go forward over it, an hour later; where they go back over it, the first of the two. */
        private static Instant at(LocalDate day, int hour, ZoneId zone) {
            return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
        }
    }

    /** When the quiet hours end in which that moment is, with those that follow on them; empty where it is in none. */
    public Optional<Instant> until(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var end = now;
        for (int ahead = -1; ahead <= WEEK; ahead++) {
            var day = today.plusDays(ahead);
            var span = byDay.get(day.getDayOfWeek());
            if (span == null || span.begins(day, zone).isAfter(end)) continue;
            if (span.ends(day, zone).isAfter(end)) end = span.ends(day, zone);
        }
        return end.equals(now) ? Optional.empty() : Optional.of(end);
    }

    /** Whether the whole week would be quiet, so that what waits would never leave. */
    public boolean leaveNoHour() {
        var start = A_MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        return until(start, ZoneOffset.UTC)
                .filter(end -> !end.isBefore(start.plus(Duration.ofDays(WEEK))))
                .isPresent();
    }
}
