package health.attune.assets.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.assets.LookBack;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void allOfItBeginsWithTheFirstDayAndIsNeverShorterThanAQuarter() {
        assertThat(Span.of(LookBack.ALL, TODAY, LocalDate.of(2021, 3, 2)).from())
                .isEqualTo("2021-03-02");
        assertThat(Span.of(LookBack.ALL, TODAY, TODAY).from()).isEqualTo("2026-08-21");
        assertThat(Span.of(LookBack.TWELVE_MONTHS, TODAY, TODAY).from()).isEqualTo("2025-11-21");
    }

    @Test
    void daysStandInOrderBetweenTheMargins() {
        var span = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(span.x(span.from())).isEqualTo(2);
        assertThat(span.x(span.until())).isEqualTo(98);
        assertThat(span.x(LocalDate.of(2026, 7, 2))).isEqualTo(50);
        assertThat(span.x(LocalDate.of(2020, 1, 1))).as("a day before it").isEqualTo(2);
        assertThat(span.x(LocalDate.of(2030, 1, 1))).as("a day after it").isEqualTo(98);
    }

    @Test
    void aSpanOfOneDayIsDrawnToo() {
        assertThat(new Span(TODAY, TODAY).x(TODAY)).isBetween(2.0, 98.0);
        assertThat(new Span(TODAY, TODAY).ticks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "12, 6", "24, 4", "60, 5", "120, 5", "600, 5"})
    void asManyDaysAreWrittenOutAsCanBeRead(int months, int ticks) {
        var span = new Span(TODAY.minusMonths(months), TODAY);
        assertThat(span.ticks()).hasSizeBetween(Math.min(3, ticks), 8);
        assertThat(span.ticks()).allMatch(tick -> span.holds(tick.day()));
    }

    @Test
    void januaryIsWrittenAsItsYear() {
        var span = new Span(LocalDate.of(2025, 11, 21), TODAY);
        assertThat(span.ticks().stream().filter(Span.Tick::isYear))
                .extracting(Span.Tick::day)
                .containsExactly(LocalDate.of(2026, 1, 1));
    }
}
