package health.attune.assets.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.assets.TimelineEntry;
import health.attune.assets.TimelineEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Span YEAR = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void whatLastsIsARibbonAndWhatHappensOnOneDayAPin() {
        var lane = Lane.of(
                Kind.ADVERSITY,
                List.of(
                        new TimelineEntry(
                                Kind.ADVERSITY, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1), "No home", null),
                        TimelineEntry.on(LocalDate.of(2026, 7, 2), Kind.ADVERSITY, "Lost the job", null),
                        TimelineEntry.on(LocalDate.of(2026, 7, 2), Kind.LIFE_EVENT, "A child was born", null)),
                YEAR);
        assertThat(lane.ribbons()).extracting(ribbon -> ribbon.entry().title()).containsExactly("No home");
        assertThat(lane.pins())
                .singleElement()
                .satisfies(pin -> assertThat(pin.x()).isEqualTo(50));
    }

    @Test
    void whatBeganBeforeAndStillLastsFillsThePicture() {
        var lane = Lane.of(
                Kind.EPISODE,
                List.of(new TimelineEntry(Kind.EPISODE, LocalDate.of(2020, 1, 1), null, "Care", null)),
                YEAR);
        assertThat(lane.ribbons()).singleElement().satisfies(ribbon -> {
            assertThat(ribbon.x()).isEqualTo(2);
            assertThat(ribbon.width()).isEqualTo(96);
        });
    }

    @Test
    void whatLiesOutsideIsNotDrawn() {
        var before =
                new TimelineEntry(Kind.EPISODE, LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31), "Care", null);
        var after = TimelineEntry.on(LocalDate.of(2027, 1, 1), Kind.EPISODE, "Care", null);
        assertThat(Lane.of(Kind.EPISODE, List.of(before, after), YEAR).isEmpty())
                .isTrue();
    }
}
