package health.attune.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.handovers.Fragility.Facts;
import health.attune.handovers.Fragility.Reason;
import health.attune.handovers.Fragility.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** How fragile a relationship is, as a table that a supervisor can check: the points of the rules of 2026-11-28. */
class FragilityTest {
    private static final Map<Reason, Rule> RULES = Map.of(
            Reason.ALERT_OPEN, new Rule(4, null),
            Reason.NOBODY_ELSE, new Rule(3, null),
            Reason.SAFETY_PLAN, new Rule(2, null),
            Reason.NOT_IMPROVING, new Rule(2, null),
            Reason.OUT_OF_TOUCH, new Rule(2, 28.0),
            Reason.MOSTLY_WITH, new Rule(2, 0.5),
            Reason.LONG_TOGETHER, new Rule(1, 6.0));

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # what, alert, plan, not better, others, days since a contact, contacts, with, days together, points
            nothing known of anything, false, false, false, 1, , 0, 0, 10, 0
            an alert is open, true, false, false, 1, 3, 0, 0, 10, 4
            nobody else on the team, false, false, false, 0, 3, 0, 0, 10, 3
            a safety plan, false, true, false, 1, 3, 0, 0, 10, 2
            not better yet, false, false, true, 1, 3, 0, 0, 10, 2
            27 days without a contact, false, false, false, 1, 27, 0, 0, 10, 0
            28 days without a contact, false, false, false, 1, 28, 0, 0, 10, 2
            one contact says nothing, false, false, false, 1, 3, 1, 1, 10, 0
            half of the contacts, false, false, false, 1, 3, 4, 2, 10, 2
            less than half, false, false, false, 1, 3, 5, 2, 10, 0
            a day short of six months, false, false, false, 1, 3, 0, 0, 182, 0
            six months together, false, false, false, 1, 3, 0, 0, 183, 1
            all of it, true, true, true, 0, 90, 9, 9, 400, 16
            """)
    void pointsAreTheSumOfWhatHolds(ArgumentsAccessor row) {
        var facts = new Facts(
                holds(row, 1),
                holds(row, 2),
                holds(row, 3),
                number(row, 4),
                row.get(5) == null ? null : Duration.ofDays(number(row, 5)),
                number(row, 6),
                number(row, 7),
                Duration.ofDays(number(row, 8)));
        assertThat(Fragility.of(facts, RULES).points()).isEqualTo(number(row, 9));
    }

    private static boolean holds(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getBoolean(column));
    }

    private static int number(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getInteger(column));
    }

    @Test
    void theWeightiestReasonIsSaidFirst() {
        var facts = new Facts(true, true, false, 0, null, 0, 0, Duration.ofDays(400));
        assertThat(Fragility.of(facts, RULES).reasons())
                .containsExactly(Reason.ALERT_OPEN, Reason.NOBODY_ELSE, Reason.SAFETY_PLAN, Reason.LONG_TOGETHER);
    }

    @Test
    void aReasonWithoutARuleInForceCountsForNothing() {
        var facts = new Facts(true, true, true, 0, Duration.ofDays(90), 9, 9, Duration.ofDays(400));
        assertThat(Fragility.of(facts, Map.of())).isEqualTo(new Fragility(0, List.of()));
    }
}
