package health.attune.assets;

import static health.attune.assets.Scores.course;
import static health.attune.assets.Scores.full;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.checkins.AnsweredBy;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingByAnswererTest {
    private static final Standings STANDINGS = Standings.bundled();

    @Test
    void whatOthersSayOfThePersonIsNotComparedWithWhatTheySayThemself() {
        var self = course("phq-9", "total", AnsweredBy.PERSON, full("2026-02-10", 12));
        var interview = course("phq-9", "total", AnsweredBy.CLINICIAN, full("2026-01-10", 20), full("2026-03-10", 4));
        var standing = STANDINGS.of(List.of(self, interview), null);
        assertThat(standing.getFirst().told().answers().told()).isEqualTo(1);
        assertThat(standing.getFirst().change()).isEqualTo(ChangeWord.NOT_ENOUGH_DATA);
        assertThat(STANDINGS.of(List.of(interview), null)).isEmpty();
        var parents = course("psc-17", "total", AnsweredBy.CAREGIVER, full("2026-01-10", 20));
        assertThat(STANDINGS.of(List.of(parents), null))
                .as("of the caregiver, since nobody else was meant to answer it")
                .hasSize(1);
    }
}
