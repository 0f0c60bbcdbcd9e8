package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.alerts.Alert.State;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step may follow which: a table for a clinician to check. A dash is a move that is refused. */
class MoveTest {
    @ParameterizedTest(name = "from {0}: have it {1}, assess {2}, plan {3}, close {4}, review {5}")
    @CsvSource(textBlock = """
            # state,      i have it,    assess,   plan,    close,  review
            raised,       acknowledged, -,        -,       -,      -
            notified,     acknowledged, -,        -,       -,      -
            acknowledged, -,            assessed, -,       -,      -
            assessed,     -,            assessed, planned, -,      -
            planned,      -,            -,        planned, closed, -
            closed,       -,            -,        -,       -,      -
            """)
    void anAlertGoesForwardOnly(@AggregateWith(Row.class) Moves row) {
        row.expect(false);
    }

    @ParameterizedTest(name = "an imported answer, {0}: {5}")
    @CsvSource(textBlock = """
            # state, i have it, assess, plan, close, review
            raised,  -,         -,      -,    -,     closed
            closed,  -,         -,      -,    -,     -
            """)
    void anAnswerFromImportedHistoryIsOnlyReviewed(@AggregateWith(Row.class) Moves row) {
        row.expect(true);
    }

    static final class Row implements ArgumentsAggregator {
        @Override
        public Object aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
            return new Moves(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5));
        }
    }

    record Moves(String state, String acknowledge, String assess, String plan, String close, String review) {
        void expect(boolean historic) {
            var from = State.valueOf(state.toUpperCase(java.util.Locale.ROOT));
            assertThat(to(Move.ACKNOWLEDGE, from, historic)).isEqualTo(acknowledge);
            assertThat(to(Move.ASSESS, from, historic)).isEqualTo(assess);
            assertThat(to(Move.PLAN, from, historic)).isEqualTo(plan);
            assertThat(to(Move.CLOSE, from, historic)).isEqualTo(close);
            assertThat(to(Move.REVIEW, from, historic)).isEqualTo(review);
        }

        private static String to(Move move, State from, boolean historic) {
            return move.from(from, historic).map(State::word).orElse("-");
        }
    }
}
