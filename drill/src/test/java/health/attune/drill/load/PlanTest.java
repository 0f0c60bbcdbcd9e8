package health.attune.drill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Plan PLAN = new Plan(50, 120, 20, 60, 7);

    @Test
    void theSameSeedSendsTheSameAtTheSameMoments() {
        assertThat(PLAN.arrivals()).isEqualTo(new Plan(50, 120, 20, 60, 7).arrivals());
        assertThat(PLAN.arrivals()).isNotEqualTo(new Plan(50, 120, 20, 60, 8).arrivals());
    }

    @Test
    void eachPhaseHasItsRateAndTheyFollowOneAnother() {
        var arrivals = PLAN.arrivals();
        assertThat(arrivals).isSortedAccordingTo(Comparator.comparingLong(Plan.Arrival::at));
        var counts = arrivals.stream().collect(Collectors.groupingBy(Plan.Arrival::phase, Collectors.counting()));
        assertThat(counts.get(Phase.USUAL)).isCloseTo(6_000L, Percentage.withPercentage(5));
        assertThat(counts.get(Phase.OVERLOAD)).isCloseTo(60_000L, Percentage.withPercentage(2));
        assertThat(counts.get(Phase.AFTER)).isCloseTo(2_000L, Percentage.withPercentage(8));
        for (var one : arrivals) assertThat(one.at()).isGreaterThanOrEqualTo(PLAN.begins(one.phase()));
    }

    @Test
    void gapsAreThoseOfPeopleWhoDoNotWaitForOneAnother() {
        var usual = PLAN.arrivals().stream()
                .filter(one -> one.phase() == Phase.USUAL)
                .toList();
        double mean = 0;
        double square = 0;
        for (int i = 1; i < usual.size(); i++) {
            double gap = (usual.get(i).at() - usual.get(i - 1).at()) / 1e9;
            mean += gap / usual.size();
            square += gap * gap / usual.size();
        }
        // An exponential gap is spread as widely as it is long.
        assertThat(Math.sqrt(square - mean * mean) / mean).isCloseTo(1, within(0.05));
    }

    @Test
    void whatIsDrawnHasItsShare() {
        var drawn = PLAN.arrivals().stream().collect(Collectors.groupingBy(Plan.Arrival::mix, Collectors.counting()));
        double all = PLAN.arrivals().size();
        for (var one : Mix.values())
            assertThat(drawn.getOrDefault(one, 0L) / all * 100).isCloseTo(one.share(), within(1.0));
    }
}
