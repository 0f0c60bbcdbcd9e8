package health.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.assets.ChangeWord;
import health.attune.assets.Measures;
import health.attune.caseload.Progress.Improvement;
import health.attune.supervision.Gains.Gain;
import org.junit.jupiter.api.Test;

/** What an answer of this week brought that was not so before: by the PHQ-9, of which 10 and more is in need. */
class GainsTest {
    private final Gains gains = new Gains(Measures.bundled());

    @Test
    void whoeverReachesTheAimThisWeekIsToldOnce() {
        assertThat(gains.since(SomeListed.phq(Improvement.IMPROVED, ChangeWord.GAIN, 18, 14, 8), SomeListed.LAST_WEEK))
                .contains(Gain.REACHED);
        assertThat(gains.since(SomeListed.phq(Improvement.IMPROVED, ChangeWord.GAIN, 18, 8, 7), SomeListed.LAST_WEEK))
                .isEmpty();
    }

    @Test
    void reliablyBetterIsNewsOnceToo() {
        assertThat(gains.since(SomeListed.phq(Improvement.NOT_YET, ChangeWord.GAIN, 24, 23, 14), SomeListed.LAST_WEEK))
                .contains(Gain.RELIABLY_BETTER);
        assertThat(gains.since(SomeListed.phq(Improvement.NOT_YET, ChangeWord.GAIN, 24, 15, 14), SomeListed.LAST_WEEK))
                .isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeOrTellsNoChangeIsNone() {
        var reached = SomeListed.phq(Improvement.IMPROVED, ChangeWord.GAIN, 18, 8);
        assertThat(gains.since(reached, SomeListed.NOW)).isEmpty();
        assertThat(gains.since(null, SomeListed.LAST_WEEK)).isEmpty();
        assertThat(gains.since(
                        SomeListed.phq(Improvement.NOT_YET, ChangeWord.NO_RELIABLE_CHANGE, 18, 17),
                        SomeListed.LAST_WEEK))
                .isEmpty();
    }
}
