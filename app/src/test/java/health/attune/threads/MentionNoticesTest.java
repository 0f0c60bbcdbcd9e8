package health.attune.threads;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.notices.NoticeKind;
import health.attune.notices.Reached;
import health.attune.notices.wishes.QuietHours;
import health.attune.notices.wishes.Wish;
import health.attune.notices.wishes.Wish.When;
import health.attune.notices.wishes.Wishes;
import health.attune.notices.wishes.Wishes.Said;
import health.attune.threads.Message.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is to read a message is told outside of Attune that there is one, as they wish, until they read it. */
@AttuneTest
class MentionNoticesTest {
    private static final String WORDS = "Please ask about the new pills.";

    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    Reached reached;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient jdbc;

    Correspondents team;

    @BeforeEach
    void aTeam() {
        team = new Correspondents(world, threads);
        reached.byMail(team.therapist);
        reached.byMail(team.peer);
    }

    @Test
    void eachIsToldOnceUnlessTheyReadItBeforeOrItIsTakenBack() {
        var message = team.write(team.manager, WORDS, team.therapist, team.peer);
        var readers = Set.of(team.therapist.id(), team.peer.id());
        threads.write(team.manager, new Draft(message, team.person, WORDS, readers));
        assertThat(told(message)).isEqualTo(states("waiting", "waiting"));
        team.read(team.manager);
        assertThat(told(message)).isEqualTo(states("waiting", "waiting"));
        team.read(team.therapist);
        assertThat(told(message)).isEqualTo(states("withdrawn", "waiting"));
        threads.withdraw(team.manager, team.person, message, "mistyped");
        assertThat(told(message)).isEqualTo(states("withdrawn", "withdrawn"));
    }

    @Test
    void whatStandsAgainIsToldOfAgainToThoseWhoHaveNotOpenedIt() {
        var message = team.write(team.manager, WORDS, team.therapist, team.peer);
        team.read(team.therapist);
        threads.withdraw(team.manager, team.person, message, "mistyped");
        threads.restore(team.manager, team.person, message);
        threads.restore(team.manager, team.person, message);
        assertThat(waiting(message)).containsExactly(team.peer.id());
        team.read(team.peer);
        assertThat(waiting(message)).isEmpty();
    }

    @Test
    void whoeverAsksNotToBeToldFindsItOnTheirFirstPageAlone() {
        wishes.say(team.therapist, new Said(Map.of(named(), new Wish(When.NEVER, null)), QuietHours.NONE));
        var message = team.write(team.manager, WORDS, team.therapist);
        assertThat(told(message)).isEmpty();
        assertThat(threads.waitingFor(team.therapist)).hasSize(1);
    }

    @Test
    void itWaitsOutQuietHours() {
        assertThat(named().choice().waitsOutQuietHours()).isTrue();
    }

    private NoticeKind named() {
        return wishes.kinds(team.therapist).stream()
                .filter(kind -> kind.key().equals("threads.notice.named"))
                .findFirst()
                .orElseThrow();
    }

    private Map<UUID, String> states(String ofTherapist, String ofPeer) {
        return Map.of(team.therapist.id(), ofTherapist, team.peer.id(), ofPeer);
    }

    private List<UUID> waiting(UUID message) {
        return jdbc.sql("select account_id from notices.notice where starts_with(key, ?) and state = 'waiting'")
                .param("message " + message)
                .query(UUID.class)
                .list();
    }

    /** How it stands with the notice of that message to each of its readers. */
    private Map<UUID, String> told(UUID message) {
        var told = new HashMap<UUID, String>();
        jdbc.sql("select account_id, state from notices.notice where starts_with(key, ?)")
                .param("message " + message)
                .query(row -> {
                    told.put(row.getObject("account_id", UUID.class), row.getString("state"));
                });
        return told;
    }
}
