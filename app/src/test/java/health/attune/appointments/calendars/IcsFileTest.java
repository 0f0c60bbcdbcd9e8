package health.attune.appointments.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.appointments.Span;
import health.attune.appointments.calendars.IcsFile.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IcsFileTest {
    private static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-30T19:30:00Z");

    @Test
    void theFileSaysWhenInWordsThatCalendarsRead() {
        assertThat(file("Appointment", "Second floor; room 4, left")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Attune//Appointments//EN
                CALSCALE:GREGORIAN
                BEGIN:VEVENT
                UID:019aa000-0000-7000-8000-000000000001
                DTSTAMP:20261130T193000Z
                DTSTART:20261130T193000Z
                DTEND:20261130T202000Z
                SUMMARY:Appointment
                LOCATION:Second floor\\; room 4\\, left
                CLASS:PRIVATE
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void aLongLineGoesOnBehindASpaceAndNoCharacterIsCut() {
        var lines = file("é".repeat(120), null).split("\r\n");
        for (var line : lines)
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        assertThat(String.join("\r\n", lines).replace("\r\n ", "")).contains("SUMMARY:" + "é".repeat(120));
    }

    @Test
    void nobodyPutsALineIntoIt() {
        assertThat(file("A\r\nATTENDEE:x", null)).contains("SUMMARY:A\\nATTENDEE:x");
    }

    private static String file(String title, @Nullable String place) {
        return new String(
                IcsFile.of(List.of(new Event(ID, Span.of(AT, 50), title, place)), AT), StandardCharsets.UTF_8);
    }
}
