package health.attune.appointments.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.appointments.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTimesTest {
    private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void aTimeIsFreeWhereAllOfItIs() {
        var free = new FreeTimes(List.of(span(0, 120)), List.of(span(30, 60)));
        assertThat(free.of(30, NINE)).containsExactly(at(0), at(60), at(90));
    }

    @Test
    void itBeginsAtAHalfHourAndNotBeforeNow() {
        var free = new FreeTimes(List.of(span(0, 60)), List.of());
        assertThat(free.of(15, at(16))).containsExactly(at(30));
    }

    @Test
    void hoursThatOverlapAreToldOnce() {
        var free = new FreeTimes(List.of(span(0, 60), span(30, 90)), List.of());
        assertThat(free.of(60, NINE)).containsExactly(at(0), at(30));
    }

    private static Span span(int from, int until) {
        return new Span(at(from), at(until));
    }

    private static Instant at(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }
}
