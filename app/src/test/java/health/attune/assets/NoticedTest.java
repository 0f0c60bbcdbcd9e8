package health.attune.assets;

import static health.attune.assets.Scores.course;
import static health.attune.assets.Scores.full;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.checkins.Course;
import health.attune.instruments.trajectory.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a person's course is worth talking about. */
class NoticedTest {
    private static final Standings STANDINGS = Standings.bundled();

    @Test
    void whatIsNoLongerAskedSignalsNothing() {
        var felt = course("session-feedback", "scaled", full("2026-01-01", 90), full("2026-02-01", 40));
        assertThat(only(felt).noticed()).extracting(Noticed::kind).contains(Signal.Kind.RELATIONSHIP);
        var since = course("collaborate", "scaled", full("2026-08-01", 90), full("2026-09-01", 90));
        var standings = STANDINGS.of(List.of(felt, since), null);
        assertThat(standings).singleElement().satisfies(now -> {
            assertThat(now.headline().instrumentId()).isEqualTo("collaborate");
            assertThat(now.noticed()).isEmpty();
        });
    }

    @Test
    void aLossInAnAssetIsWorthTalkingAbout() {
        var loss = only(course("ucla-3", "total", full("2026-01-01", 4), full("2026-04-01", 7)));
        assertThat(loss.noticed()).extracting(Noticed::kind).containsExactly(Signal.Kind.ASSET_LOSS);
        assertThat(loss.noticed().getFirst().in("es")).isEqualTo("Una pérdida fiable en Conexión.");
    }

    @Test
    void aCourseThatStallsIsWorthTalkingAboutWhereSomethingNeedsToImprove() {
        assertThat(fourTimes("phq-9", 15).noticed()).extracting(Noticed::kind).containsExactly(Signal.Kind.STALLED);
        assertThat(fourTimes("phq-9", 3).noticed()).isEmpty();
        assertThat(fourTimes("psc-17", 3).noticed())
                .as("nobody published who needs to improve")
                .isEmpty();
    }

    private static Standing fourTimes(String instrument, double points) {
        return only(course(
                instrument,
                "total",
                full("2026-01-01", points),
                full("2026-02-01", points),
                full("2026-03-01", points),
                full("2026-04-01", points)));
    }

    private static Standing only(Course course) {
        var standings = STANDINGS.of(List.of(course), null);
        assertThat(standings).hasSize(1);
        return standings.getFirst();
    }
}
