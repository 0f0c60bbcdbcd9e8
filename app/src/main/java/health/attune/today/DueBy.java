package health.attune.today;

import health.attune.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * By when something is to be done, by the clock of its site. A day is over at the midnight that ends it: what is due at
 * midnight is due on the day before.
 */
public record DueBy(Instant at, ZoneId zone) implements Comparable<DueBy> {

    public static DueBy at(Instant moment, ZoneId zone) {
        return new DueBy(moment, zone);
    }

    /** By the end of that day, as the site counts days. */
    public static DueBy on(LocalDate day, ZoneId zone) {
        return new DueBy(day.plusDays(1).atStartOfDay(zone).toInstant(), zone);
    }

    public boolean isPast(Instant now) {
        return !at.isAfter(now);
    }

    public boolean isToday(Instant now) {
        return day().equals(LocalDate.ofInstant(now, zone));
    }

    /** The last day on which it is not too late. */
    public LocalDate day() {
        return LocalDate.ofInstant(at.minusNanos(1), zone);
    }

    /** A day alone where it has all of it; today only the time. */
    public String in(Words words, Instant now) {
        boolean wholeDay = at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        if (!isToday(now)) return wholeDay ? words.day(day()) : words.moment(at, zone);
        return wholeDay ? words.say("today.due.today") : words.time(at, zone);
    }

    @Override
    public int compareTo(DueBy other) {
        return at.compareTo(other.at);
    }
}
