package health.attune.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Relation;
import health.attune.access.labels.LabeledRows;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads how much of a thread, and who writes to it. */
@AttuneTest
class ThreadAccessTest {
    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LabeledRows rows;

    @Autowired
    TransactionTemplate transaction;

    Correspondents team;

    @BeforeEach
    void aTeam() {
        team = new Correspondents(world, threads);
    }

    @Test
    void anAssignedWorkerSeesWhatIsForThemAndWhatTheyWrote() {
        team.write(team.manager, "Between the two of us on the team.", team.therapist);
        team.write(team.manager, "Could you go with her on Monday?", team.peer);
        team.write(team.peer, "I will.");
        var excerpt = team.open(team.peer);
        assertThat(excerpt.isAll()).isFalse();
        assertThat(Correspondents.words(excerpt)).containsExactly("Could you go with her on Monday?", "I will.");
        assertThat(team.read(team.manager)).hasSize(3);
    }

    @Test
    void aPrimaryCareClinicianAnswersWhereTheyAreAsked() {
        var clinician = world.staff("primary-care", team.site, team.program);
        world.relate(clinician, Relation.PRIMARY_CARE, team.person);
        assertThat(team.open(clinician).mayWrite()).isFalse();
        assertThatThrownBy(() -> team.write(clinician, "Hello")).isInstanceOf(NotThere.class);
        team.write(team.manager, "Can you renew the prescription?", clinician);
        team.write(clinician, "Done.");
        assertThat(team.read(clinician)).hasSize(2);
    }

    @Test
    void nobodyElseReadsOrWrites() {
        team.write(team.manager, "Something.");
        var facilitator = world.staff("group-facilitator", team.site, team.program);
        world.relate(facilitator, Relation.GROUP_FACILITATOR, team.person);
        assertThat(team.read(facilitator)).isEmpty();
        assertThatThrownBy(() -> team.write(facilitator, "Hello")).isInstanceOf(NotThere.class);
        var others = List.of(
                world.staff("care-manager", team.site, world.program(team.site)),
                world.staff("care-manager", team.site, team.program),
                world.staff("front-desk", team.site, null),
                world.account(team.person));
        for (var other : others) {
            assertThatThrownBy(() -> team.open(other)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> team.write(other, "Hello")).isInstanceOf(NotThere.class);
            assertThat(threads.mayRead(other, team.person)).isFalse();
        }
    }

    @Test
    void whatAProgramUnderPart2WritesIsSeenByWhoIsClearedForIt() {
        var other = world.program(team.site);
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(other)
                .update();
        var counselor = world.staff("therapist", team.site, other);
        world.joinTeam(counselor, world.episode(team.person, other), true);
        team.write(team.manager, "Of the primary team.program.", counselor);
        team.write(counselor, "Of the other one.");
        assertThat(team.read(team.manager)).containsExactly("Of the primary team.program.");
        assertThat(team.read(counselor)).hasSize(2);
        assertThat(threads.colleagues(counselor, team.person)).isEmpty();
        assertThatThrownBy(() -> team.write(counselor, "Look.", team.manager)).isInstanceOf(ReaderNotOffered.class);
        world.alsoHolds(team.therapist, "therapist", Grant.Place.of(other, team.site));
        assertThat(team.read(team.therapist)).hasSize(1);
    }

    @Test
    void whatWasWrittenBeforeTheProgramWasMarkedIsLabeledToo() {
        team.write(team.manager, "Before.");
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(team.program)
                .update();
        transaction.executeWithoutResult(status -> rows.label(Set.of(team.person)));
        assertThat(team.open(team.manager)
                        .messages()
                        .getFirst()
                        .message()
                        .labels()
                        .words())
                .containsExactly("part2:" + team.program);
    }
}
