package health.attune.access.net;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relationships;
import health.attune.database.Net;
import health.attune.database.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the net found serves that transaction alone, that viewer alone, and no longer than it is true. */
@AttuneTest
class KeptForATransactionTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Net net;

    @Autowired
    Relationships relationships;

    @Autowired
    TransactionTemplate transaction;

    Principal worker;
    UUID program;
    UUID person;
    UUID relation;

    @BeforeEach
    void somebodyOnATeam() {
        var site = world.site();
        program = world.program(site);
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(program)
                .update();
        worker = world.staff("care-manager", site, null);
        person = world.person("Kay", "Kept");
        world.joinTeam(worker, world.episode(person, program), true);
        relation = jdbc.sql("select id from access.relationship where account_id = ? and person_id = ?")
                .params(worker.id(), person)
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void backToTheService() {
        Viewer.become(null);
    }

    @Test
    void itIsFoundOnceInATransactionThatOnlyReads() {
        Viewer.become(Viewer.staff(worker.id()));
        transaction.executeWithoutResult(status -> {
            assertThat(people()).containsExactly(person);
            empty("attune.stood_people", "attune.stood_relations", "attune.stood_programs");
            assertThat(people()).isEmpty();
        });
        assertThat(transaction.<List<UUID>>execute(status -> people())).containsExactly(person);
    }

    @Test
    void onceSomethingIsWrittenItIsFoundAnew() {
        Viewer.become(Viewer.staff(worker.id()));
        transaction.executeWithoutResult(status -> {
            people();
            cleared();
            empty("attune.stood_people", "attune.stood_relations", "attune.stood_programs");
            empty("attune.cleared_people", "attune.cleared_relations", "attune.cleared_labels");
            assertThat(cleared()).isEmpty();
            jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
            assertThat(people()).containsExactly(person);
            assertThat(cleared()).containsExactly("alert:part2:" + program, "part2:" + program);
        });
    }

    @Test
    void whatTheTransactionItselfEndsIsSeenAtOnce() {
        Viewer.become(Viewer.staff(worker.id()));
        transaction.executeWithoutResult(status -> {
            assertThat(people()).containsExactly(person);
            net.above(() -> {
                relationships.end(relation, Instant.now().minusSeconds(40L * 86_400));
                return null;
            });
            assertThat(people()).isEmpty();
        });
    }

    @Test
    void whatEndsElsewhereClosesTheNextTransaction() {
        Viewer.become(Viewer.staff(worker.id()));
        assertThat(transaction.<List<UUID>>execute(status -> people())).containsExactly(person);
        Viewer.become(null);
        transaction.executeWithoutResult(
                status -> relationships.end(relation, Instant.now().minusSeconds(40L * 86_400)));
        Viewer.become(Viewer.staff(worker.id()));
        assertThat(transaction.<List<UUID>>execute(status -> people())).isEmpty();
    }

    @Test
    void anotherViewerInTheSameTransactionIsShownTheirOwn() {
        var other = world.staff("care-manager", world.site(), null);
        Viewer.become(Viewer.staff(worker.id()));
        transaction.executeWithoutResult(status -> {
            assertThat(people()).containsExactly(person);
            jdbc.sql("select set_config('attune.viewer', ?, true)")
                    .param(Viewer.staff(other.id()).word())
                    .query(String.class)
                    .single();
            assertThat(people()).isEmpty();
        });
    }

    private List<UUID> people() {
        return jdbc.sql("select id from people.person").query(UUID.class).list();
    }

    private List<String> cleared() {
        return jdbc.sql("select distinct label from access.cleared_of(?) order by label")
                .param(worker.id())
                .query(String.class)
                .list();
    }

    private void empty(String... settings) {
        for (var setting : settings)
            jdbc.sql("select set_config(?, '{}', true)")
                    .param(setting)
                    .query(String.class)
                    .single();
    }
}
