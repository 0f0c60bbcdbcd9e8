package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.corrections.Corrections;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the doors refuse themselves, whatever page or interface calls them. */
@AttuneTest
class DoorsTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    Corrections corrections;

    @Autowired
    Responses responses;

    @Autowired
    Schedules schedules;

    private Someone someone;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Delia Ruiz", "phq-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbi", "burnout-1"})
    void whatStaffAreAskedAboutThemselvesIsAskedOfNoPerson(String instrument) {
        var plan = new Schedules.Plan(someone.episode(), instrument, 30, AnsweredBy.PERSON, World.today());
        refused(() -> schedules.plan(someone.manager(), someone.id(), plan));
        var source = source(instrument);
        refused(() -> entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source, Map.of("total", 1.0))));
    }

    @Test
    void whoeverMayWriteButNotReadTheRecordAmendsNothing() {
        var facilitator = world.staff("group-facilitator", someone.site(), null);
        world.relate(facilitator, Relation.GROUP_FACILITATOR, someone.id());
        amendsNothing(facilitator);
    }

    @Test
    void thePersonAmendsNothingThatIsFinished() {
        amendsNothing(someone.self());
    }

    private void amendsNothing(Principal who) {
        asked.answerAll(someone, asked.open(someone), 1);
        var answered = newest();
        var answers = new Entries.Correction(Map.of("phq9-1", List.of(0)), Set.of(), "Typing error.");
        refused(() -> entries.correct(who, answered, answers));
        refused(() -> corrections.withdraw(who, answered, "Typing error."));
        entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source("phq-9"), Map.of("item9", 0.0)));
        var entered = newest();
        var scores = new Corrections.ScoreCorrection(Map.of("item9", 1.0), "Typing error.");
        refused(() -> corrections.correct(who, entered, scores));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotThere.class);
    }

    private Entry.Source source(String instrument) {
        return new Entry.Source(someone.id(), instrument, AnsweredBy.PERSON, Mode.SCORE_ONLY, Instant.now(), "en");
    }

    private UUID newest() {
        return responses
                .of(someone.manager(), someone.id())
                .getFirst()
                .parts()
                .getFirst()
                .responseId();
    }
}
