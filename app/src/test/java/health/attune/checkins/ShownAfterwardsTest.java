package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.checkins.results.Results;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On which device without an account the result is shown once a check-in is finished. */
@AttuneTest
class ShownAfterwardsTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Answering answering;

    @Autowired
    Results results;

    @Autowired
    Links links;

    private Someone someone;
    private Principal desk;
    private Principal tablet;

    @BeforeEach
    void somebodyWithATablet() {
        someone = asked.someone("Rosa Vega", "phq-9");
        desk = world.staff("front-desk", someone.site(), null);
        tablet = links.handOver(desk, someone.id(), AnsweredBy.PERSON, "en");
    }

    @Test
    void whereItWasFinishedUntilItIsWithdrawn() {
        answerAll(tablet);
        assertThat(results.of(tablet, checkin()).measures()).isNotEmpty();
        links.withdraw(desk, someone.id());
        assertHidden();
    }

    @Test
    void notWhereItWasWithdrawnBefore() {
        answering.answer(tablet, checkin(), given(1));
        links.withdraw(desk, someone.id());
        assertThat(asked.open(someone)).isEqualTo(checkin());
        answerAll(someone.self());
        assertHidden();
    }

    @Test
    void notWhereThePersonWentOnElsewhere() {
        answering.answer(tablet, checkin(), given(1));
        assertThat(asked.open(someone)).isEqualTo(checkin());
        answerAll(someone.self());
        assertHidden();
    }

    private void assertHidden() {
        assertThatThrownBy(() -> results.of(tablet, checkin())).isInstanceOf(NotThere.class);
    }

    private void answerAll(Principal who) {
        for (int number = 1; number <= 10; number++) answering.answer(who, checkin(), given(number));
        answering.complete(who, checkin());
    }

    private UUID checkin() {
        return Objects.requireNonNull(tablet.checkinId());
    }

    private static Given given(int number) {
        return new Given(number, "phq9-" + number, List.of(number == 9 ? 0 : 1), "en");
    }
}
