package health.attune.today;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody wants to be told by mail how much waits.
 *
 * @param hour of their site, 0 to 23
 * @param weekdays not none
 */
public record DigestWish(int hour, Set<DayOfWeek> weekdays) {
    /** What the form begins with. */
    public static final DigestWish USUAL = new DigestWish(8, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** Told later than that, it would tell nothing of the day. */
    private static final Duration AT_THE_LATEST = Duration.ofHours(4);

    public DigestWish {
        weekdays = Set.copyOf(weekdays);
    }

    /**
     * The day whose digest is due at that moment, if one is. In the night in which an hour is left out it comes an hour
     * later, and in the one in which an hour comes twice at the first of the two.
     */
    public Optional<LocalDate> dueDay(Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(now, zone);
        var from = day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
        boolean isTime = !now.isBefore(from) && now.isBefore(from.plus(AT_THE_LATEST));
        return isTime && weekdays.contains(day.getDayOfWeek()) ? Optional.of(day) : Optional.empty();
    }
}
