package health.attune.alerts;

import health.attune.pages.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** By when something is to be done. */
public record Due(Instant by, ZoneId zone) {

    /** A deadline at midnight is the end of the day before it. */
    public String in(Words words) {
        var at = by.atZone(zone);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.say("alerts.end-of", words.day(at.toLocalDate().minusDays(1)))
                : words.moment(by, zone);
    }
}
