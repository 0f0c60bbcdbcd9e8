package health.attune.boards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of a board: its site's day, and the day and night before and after this moment. */
public record BoardDay(Instant now, ZoneId zone) {
    private static final Duration AROUND = Duration.ofHours(24);

    public LocalDate today() {
        return day(now);
    }

    /** 24 hours ago. */
    public Instant from() {
        return now.minus(AROUND);
    }

    /** In 24 hours. */
    public Instant until() {
        return now.plus(AROUND);
    }

    /** The last day of which the next 24 hours have a part. */
    public LocalDate through() {
        return day(until());
    }

    Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
