package health.attune.pages.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Times as the clock on the wall of a site shows them.
 *
 * <p>On the night the clocks go forward, a time that does not exist is the moment at which they do; on the night they
 * go back, a time that comes twice is its first time.
 */
public record Wall(ZoneId zone) {
    /** A year of weeks. */
    public static final int MOST_IN_A_SERIES = 52;

    /** Whether the clocks leap over that time. */
    public boolean leapsOver(LocalDateTime time) {
        return zone.getRules().getValidOffsets(time).isEmpty();
    }

    public Instant moment(LocalDateTime time) {
        return leapsOver(time)
                ? Objects.requireNonNull(zone.getRules().getTransition(time)).getInstant()
                : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment of that day, which is not midnight where the clocks leap over it. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * The same time of day every so many weeks, the first day and the last included.
     *
     * @param every in weeks; 0 for once
     */
    public List<Instant> series(LocalDate first, LocalTime time, int every, LocalDate last) {
        var found = new ArrayList<Instant>();
        found.add(moment(first.atTime(time)));
        if (every == 0) return found;
        for (var day = first.plusWeeks(every);
                !day.isAfter(last) && found.size() < MOST_IN_A_SERIES;
                day = day.plusWeeks(every)) found.add(moment(day.atTime(time)));
        return found;
    }
}
