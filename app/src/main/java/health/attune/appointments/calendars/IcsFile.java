package health.attune.appointments.calendars;

import health.attune.appointments.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appointments as a file that other calendars take in, as RFC 5545 has it: times, and neutral words alone. */
public final class IcsFile {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private IcsFile() {}

    /**
     * Something in the file.
     *
     * @param id the same each time, so that a calendar knows it again
     * @param title neutral: the file goes where nobody of ours looks after it
     */
    public record Event(
            UUID id, Span span, String title, @Nullable String place) {}

    /** In UTC, so that no calendar has to know the zone of a site. */
    public static byte[] of(List<Event> events, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Attune//Appointments//EN");
        line(text, "CALSCALE:GREGORIAN");
        for (var event : events) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + event.id());
            line(text, "DTSTAMP:" + UTC.format(now));
            line(text, "DTSTART:" + UTC.format(event.span().from()));
            line(text, "DTEND:" + UTC.format(event.span().until()));
            line(text, "SUMMARY:" + escaped(event.title()));
            if (event.place() != null) line(text, "LOCATION:" + escaped(event.place()));
            line(text, "CLASS:PRIVATE");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets; what is longer goes on after a space, never within a character. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (var sign : line.codePoints().toArray()) {
            var written = Character.toString(sign);
            int more = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += more;
        }
        text.append("\r\n");
    }
}
