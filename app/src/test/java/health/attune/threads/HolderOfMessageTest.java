package health.attune.threads;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.rosters.Absences;
import health.attune.threads.Excerpt.Told;
import health.attune.threads.Message.Receipt;
import health.attune.threads.Threads.Unopened;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message to somebody who is away or has left waits for whoever stands in for them, and for them when back. */
@AttuneTest
class HolderOfMessageTest {
    private static final String WORDS = "She stopped the sertraline on Monday.";

    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    Absences absences;

    private Correspondents team;

    @BeforeEach
    void aTeam() {
        team = new Correspondents(world, threads);
    }

    @Test
    void whileItsReaderIsAwayItWaitsForTheirCoverToo() {
        var cover = world.staff("therapist", team.site, team.program);
        team.write(team.manager, WORDS, team.therapist);
        assertThat(threads.waitingFor(cover)).isEmpty();
        var absence = absences.say(
                team.therapist,
                new Absences.Said(
                        team.therapist.id(),
                        team.site,
                        World.today(),
                        World.today().plusDays(5),
                        cover.id()));
        assertThat(threads.waitingFor(cover)).extracting(Unopened::isOwn).containsExactly(false);
        assertThat(team.read(cover)).containsExactly(WORDS);
        assertThat(threads.waitingFor(cover)).isEmpty();
        assertThat(readers()).containsExactly(cover.id());
        absences.end(team.therapist, absence);
        assertThat(threads.waitingFor(team.therapist))
                .extracting(Unopened::isOwn)
                .containsExactly(true);
    }

    @Test
    void whereItsReaderLeftItsAuthorIsToldWhereTheyHaveTheirTasks() {
        team.write(team.manager, WORDS, team.therapist);
        assertThat(threads.waitingFor(team.manager)).isEmpty();
        world.leaveTeams(team.therapist);
        assertThat(threads.waitingFor(team.manager)).hasSize(1);
        team.read(team.manager);
        assertThat(threads.waitingFor(team.manager)).isEmpty();
        assertThat(readers()).as("an author opens nothing of their own").isEmpty();
    }

    private List<UUID> readers() {
        return team.open(team.manager).messages().stream()
                .map(Told::receipts)
                .flatMap(Collection::stream)
                .filter(one -> one.readAt() != null)
                .map(Receipt::accountId)
                .toList();
    }
}
