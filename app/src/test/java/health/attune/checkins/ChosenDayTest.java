package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.corrections.Corrections;
import health.attune.database.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class ChosenDayTest {
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
    void somebodyWhoAnsweredAndForWhomADayWasChosen() {
        someone = asked.someone("Iris Vidal", "phq-9");
        enter(10);
        var plan = schedule();
        var chosen = new Schedules.Change(plan.version(), 14, World.today().plusDays(50));
        schedules.change(someone.manager(), plan.id(), chosen);
    }

    @Test
    void itStaysWhenOldAnswersAreCorrectedOrEntered() {
        var correction = new Entries.Correction(Map.of("phq9-1", List.of(3)), Set.of(), "Typing error.");
        entries.correct(someone.manager(), newest(), correction);
        enter(60);
        assertThat(schedule().nextDueOn()).isEqualTo(World.today().plusDays(50));
    }

    @Test
    void newerAnswersMoveItOnAndWhereTheyAreWithdrawnItIsReckonedFromThoseBefore() {
        enter(5);
        assertThat(daysAhead()).isBetween(8L, 10L);
        corrections.withdraw(someone.manager(), newest(), "Another person's sheet.");
        assertThat(daysAhead()).isBetween(3L, 5L);
    }

    private void enter(int daysAgo) {
        var at = World.daysAgo(daysAgo);
        var source = new Entry.Source(someone.id(), "phq-9", AnsweredBy.PERSON, Mode.PAPER, at, "en");
        var answers = Map.of("phq9-1", List.of(1), "phq9-9", List.of(0));
        assertThat(entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), source, answers, Set.of())))
                .isTrue();
    }

    private Schedule schedule() {
        return schedules.of(someone.manager(), someone.id()).getFirst();
    }

    private long daysAhead() {
        return -schedule().daysLate();
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
