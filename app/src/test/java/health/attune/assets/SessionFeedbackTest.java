package health.attune.assets;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.database.Ids;
import health.attune.instruments.trajectory.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class SessionFeedbackTest {
    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    StandingStore store;

    private Someone someone;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Rosa Anaya", "session-feedback");
    }

    @Test
    void oneAnswerThatASessionDidNotHelpIsWorthTalkingAboutFromTheFirstSessionOn() {
        said(2, 4, 4, 1, 4, 4, 0);
        assertThat(noticed()).containsExactly(Signal.Kind.RELATIONSHIP);
        said(1, 4, 4, 4, 4, 4, 0);
        assertThat(noticed()).as("the last session counts").isEmpty();
    }

    @Test
    void itCountsAlsoWhereTooMuchWasLeftBlankForAScore() {
        said(1, 1);
        assertThat(noticed()).containsExactly(Signal.Kind.RELATIONSHIP);
    }

    private void said(int daysAgo, int... values) {
        var answers = new HashMap<String, List<Integer>>();
        for (int i = 0; i < values.length; i++) answers.put("sf-" + (i + 1), List.of(values[i]));
        var at = World.daysAgo(daysAgo);
        var source = new Entry.Source(someone.id(), "session-feedback", AnsweredBy.PERSON, Mode.PAPER, at, "en");
        entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), source, answers, Set.of()));
    }

    private List<Signal.Kind> noticed() {
        return store.kept(someone.id()).stream()
                .flatMap(kept -> kept.measures().stream())
                .flatMap(measure -> measure.noticed().stream())
                .map(Noticed::kind)
                .toList();
    }
}
