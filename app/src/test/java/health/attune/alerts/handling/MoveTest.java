package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.alerts.Alert.State;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step may follow which: a table for a clinician to check. A dash is a move that is refused. */
class MoveTest {
    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # state      | I have it     assess    plan     close   review
            RAISED       | acknowledged  -         -        -       -
            NOTIFIED     | acknowledged  -         -        -       -
            ACKNOWLEDGED | -             assessed  -        -       -
            ASSESSED     | -             assessed  planned  -       -
            PLANNED      | -             -         planned  closed  -
            CLOSED       | -             -         -        -       -
            """)
    void anAlertGoesForwardOnly(State state, String moves) {
        assertThat(from(state, false)).isEqualTo(moves.replaceAll(" +", " "));
    }

    @ParameterizedTest(name = "an answer from imported history, {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # state | I have it  assess  plan  close  review
            RAISED  | -          -       -     -      closed
            CLOSED  | -          -       -     -      -
            """)
    void anAnswerFromImportedHistoryIsOnlyReviewed(State state, String moves) {
        assertThat(from(state, true)).isEqualTo(moves.replaceAll(" +", " "));
    }

    private static String from(State state, boolean historic) {
        return Arrays.stream(Move.values())
                .map(move -> move.from(state, historic).map(State::word).orElse("-"))
                .collect(Collectors.joining(" "));
    }
}
