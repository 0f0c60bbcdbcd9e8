package health.attune.backups.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    private static final Instant NEWEST = Instant.parse("2026-11-27T02:00:00Z");

    /** One each night for 400 nights. */
    private static final List<Instant> NIGHTS = IntStream.range(0, 400)
            .mapToObj(night -> NEWEST.minus(Duration.ofDays(night)))
            .toList();

    @Test
    void ofManyNightsTheLastDaysWeeksAndMonthsStay() {
        assertThat(staying("7d,4w,12m", NIGHTS))
                .containsExactly(
                        "2025-12-31",
                        "2026-01-31",
                        "2026-02-28",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-31",
                        "2026-06-30",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-09-30",
                        "2026-10-31",
                        "2026-11-08",
                        "2026-11-15",
                        "2026-11-21",
                        "2026-11-22",
                        "2026-11-23",
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26",
                        "2026-11-27");
    }

    @Test
    void ofOneDayTheNewestStays() {
        var twice = List.of(NEWEST, NEWEST.plusSeconds(60));
        assertThat(Retention.parse("7d").superfluous(twice)).containsExactly(NEWEST);
    }

    @Test
    void theNewestStaysWhateverIsAskedFor() {
        assertThat(staying("0d", NIGHTS)).containsExactly("2026-11-27");
        assertThat(Retention.parse("7d").superfluous(List.of())).isEmpty();
    }

    @Test
    void aPauseLetsNothingGo() {
        var afterHolidays = Stream.concat(
                        Stream.of(NEWEST.plus(Duration.ofDays(90))),
                        NIGHTS.stream().limit(3))
                .toList();
        assertThat(Retention.parse("7d").superfluous(afterHolidays)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "d7", "7d,7d", "-1d", "7y", "7d;4w"})
    void wordsThatCannotBeMeantAreRefused(String words) {
        assertThatThrownBy(() -> Retention.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7d,4w,12m");
    }

    private static List<String> staying(String words, List<Instant> made) {
        var staying = new TreeSet<>(made);
        staying.removeAll(Retention.parse(words).superfluous(made));
        return staying.stream().map(at -> at.toString().substring(0, 10)).toList();
    }
}
