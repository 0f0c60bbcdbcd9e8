package health.attune.access.net;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
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
    UUID person;
    UUID relation;

    @BeforeEach
    void somebodyOnATeam() {
        worker = world.staff("care-manager", world.site(), null);
        person = world.person("Kay", "Kept");
        relation = world.relate(worker, Relation.CARE_TEAM, person);
    }

    @AfterEach
    void backToTheService() {
        Viewer.become(null);
    }

    @Test
    void itIsFoundOnceInATransactionThatOnlyReads() {
        Viewer.become(Viewer.staff(worker.id()));
        var kept = transaction.execute(status -> {
            people();
            return setting("attune.stood");
        });
        assertThat(kept).isEqualTo(worker.id().toString());
        assertThat(setting("attune.stood")).isNullOrEmpty();
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

    private String setting(String key) {
        return jdbc.sql("select coalesce(current_setting(?, true), '')")
                .param(key)
                .query(String.class)
                .single();
    }
}
