package health.attune.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class GoalsTest {
    @Autowired
    World world;

    @Autowired
    Goals goals;

    UUID personId;
    Principal person;
    Principal careManager;

    @BeforeEach
    void aPersonAndTheirCareManager() {
        personId = world.person("Rosa", "Díaz");
        person = world.account(personId);
        var site = world.site();
        careManager = world.staff("care-manager", site, world.program(site));
        world.relate(careManager, Relation.CARE_TEAM, personId);
    }

    @Test
    void aGoalIsSeenByThePersonAndTheirTeamAndByNobodyElse() {
        var goal = add("Walk to the lake");

        assertThat(goals.of(careManager, personId)).singleElement().satisfies(seen -> {
            assertThat(seen.words()).isEqualTo("Walk to the lake");
            assertThat(seen.writtenBy().accountId()).isEqualTo(person.id());
            assertThat(seen.isOpen()).isTrue();
        });
        var stranger = stranger();
        var neighbor = world.account(world.person("Ned", "Neighbor"));
        assertThat(goals.of(stranger, personId)).isEmpty();
        assertThat(goals.of(neighbor, personId)).isEmpty();
        assertThatThrownBy(() -> goals.show(stranger, personId, goal)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> goals.add(neighbor, personId, Ids.next(), "x")).isInstanceOf(NotThere.class);
    }

    @Test
    void sendingTheFormTwiceAddsOneGoal() {
        var id = Ids.next();
        goals.add(person, personId, id, "Sleep through the night");
        goals.add(person, personId, id, "Sleep through the night");
        assertThat(goals.of(person, personId)).hasSize(1);
        assertThat(goals.history(person, personId, id)).hasSize(1);
    }

    @Test
    void theIdOfSomebodyElsesGoalOpensNothing() {
        var goal = add("Mine");
        var other = world.person("Omar", "Other");
        var theirs = world.account(other);
        assertThatThrownBy(() -> goals.add(theirs, other, goal, "Not mine")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> goals.reword(theirs, other, goal, new Rewording(0, "Not mine")))
                .isInstanceOf(NotThere.class);
        assertThat(goals.show(person, personId, goal).words()).isEqualTo("Mine");
    }

    @Test
    void aNewWordingKeepsTheOldOneInTheHistory() {
        var goal = add("Get a job");
        goals.reword(careManager, personId, goal, new Rewording(now(goal).wordingId(), "Work with animals"));

        assertThat(now(goal).words()).isEqualTo("Work with animals");
        assertThat(now(goal).wordings()).isEqualTo(2);
        assertThat(goals.history(person, personId, goal))
                .extracting(Wording::words, wording -> wording.writtenBy().accountId())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Work with animals", careManager.id()),
                        org.assertj.core.groups.Tuple.tuple("Get a job", person.id()));
    }

    @Test
    void aWordingThatFollowsAnOldOneIsRefusedSoThatNothingIsLost() {
        var goal = add("Get a job");
        var seen = now(goal).wordingId();
        goals.reword(person, personId, goal, new Rewording(seen, "Work with animals"));
        assertThatThrownBy(() -> goals.reword(careManager, personId, goal, new Rewording(seen, "Work with people")))
                .isInstanceOf(GoalChangedMeanwhile.class);
        assertThat(now(goal).words()).isEqualTo("Work with animals");
    }

    @Test
    void aGoalIsReachedOnceAndCanBeTakenUpAgain() {
        var goal = add("Call my brother");
        goals.end(person, personId, goal, Goal.Outcome.REACHED);
        goals.end(careManager, personId, goal, Goal.Outcome.LET_GO);
        assertThat(now(goal).ending()).isNotNull().satisfies(ending -> {
            assertThat(ending.outcome()).isEqualTo(Goal.Outcome.REACHED);
            assertThat(ending.by().accountId()).isEqualTo(person.id());
        });

        goals.reopen(person, personId, goal, Goal.Outcome.LET_GO);
        assertThat(now(goal).isOpen())
                .as("undoing the other outcome changes nothing")
                .isFalse();
        goals.reopen(person, personId, goal, Goal.Outcome.REACHED);
        assertThat(now(goal).isOpen()).isTrue();
        goals.end(person, personId, goal, Goal.Outcome.LET_GO);
        assertThat(now(goal).ending())
                .isNotNull()
                .extracting(Goal.Ending::outcome)
                .isEqualTo(Goal.Outcome.LET_GO);
    }

    private UUID add(String words) {
        var id = Ids.next();
        goals.add(person, personId, id, words);
        return id;
    }

    private Goal now(UUID goal) {
        return goals.show(person, personId, goal);
    }

    private Principal stranger() {
        var site = world.site();
        return world.staff("care-manager", site, world.program(site));
    }
}
