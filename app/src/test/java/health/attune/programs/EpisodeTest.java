package health.attune.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.database.Ids;
import health.attune.programs.Episode.EndReason;
import health.attune.programs.Episode.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "PLANNED,no,yes,yes",
        "ACTIVE,yes,no,yes",
        "ON_HOLD,no,yes,yes",
        "FINISHED,no,no,no",
        "CANCELLED,no,no,no"
    })
    void onlySomeStepsLeadOutOfAState(Status status, String hold, String resume, String finish) {
        var episode = in(status);
        assertThat(isPossible(episode::held)).isEqualTo(hold.equals("yes"));
        assertThat(isPossible(episode::resumed)).isEqualTo(resume.equals("yes"));
        assertThat(isPossible(() -> episode.finished(EndReason.GOALS_REACHED, START)))
                .isEqualTo(finish.equals("yes"));
    }

    @Test
    void whatWasBegunByMistakeIsCancelledAndNotFinished() {
        assertThat(in(Status.ACTIVE)
                        .finished(EndReason.STARTED_BY_MISTAKE, START)
                        .status())
                .isEqualTo(Status.CANCELLED);
        assertThat(in(Status.ACTIVE).finished(EndReason.OWN_CHOICE, START).status())
                .isEqualTo(Status.FINISHED);
    }

    @Test
    void anEpisodeDoesNotEndBeforeItStarted() {
        assertThatThrownBy(() -> in(Status.ACTIVE).finished(EndReason.OWN_CHOICE, START.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isPossible(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Episode.NotOpen refused) {
            return false;
        }
    }

    private static Episode in(Status status) {
        return new Episode(Ids.next(), Ids.next(), Ids.next(), status, START, null, null, 0);
    }
}
