package health.attune.access.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database shows when every condition of ours has been forgotten. */
@AttuneTest
class NetTest {
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

    UUID site;
    UUID program;
    UUID person;
    UUID episode;

    @BeforeEach
    void somebodyInCare() {
        site = world.site();
        program = world.program(site);
        person = world.person("Nora", "Netter");
        episode = world.episode(person, program);
    }

    @AfterEach
    void backToTheService() {
        Viewer.become(null);
    }

    @Test
    void aStrangerSeesNobodyAndAVisitorNeither() {
        var stranger = world.staff("care-manager", world.site(), null);
        Viewer.become(Viewer.staff(stranger.id()));
        assertThat(seen("people.person")).isZero();
        assertThat(seen("programs.episode")).isZero();
        assertThat(count("select count(*) from access.relationship where account_id is distinct from '" + stranger.id()
                        + "'"))
                .isZero();
        Viewer.become(Viewer.VISITOR);
        assertThat(seen("people.person")).isZero();
    }

    @Test
    void whoStandsToAPersonSeesThatPersonAndNobodyElseUntilItEnds() {
        var nurse = world.staff("nurse", world.site(), null);
        world.person("Another", "Netter");
        var relation = world.relate(nurse, Relation.CARE_TEAM, person);
        Viewer.become(Viewer.staff(nurse.id()));
        assertThat(people()).containsExactly(person);
        Viewer.become(null);
        transaction.executeWithoutResult(
                status -> relationships.end(relation, Instant.now().minusSeconds(40L * 86_400)));
        Viewer.become(Viewer.staff(nurse.id()));
        assertThat(people()).isEmpty();
    }

    @Test
    void theDeskSeesWhoIsServedAtItsSiteAndNoAnswers() {
        var desk = world.staff("front-desk", site, null);
        Viewer.become(Viewer.staff(desk.id()));
        assertThat(people()).containsExactly(person);
        assertThat(net.<Integer>above(() -> seen("people.person"))).isGreaterThan(1);
        assertThat(people()).containsExactly(person);
    }

    @Test
    void aPersonSeesThemself() {
        var self = world.account(person);
        Viewer.become(Viewer.self(person, self.id()));
        assertThat(people()).containsExactly(person);
        assertThat(seen("programs.episode")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenMustBeSeen() {
        var stranger = world.staff("nurse", world.site(), null);
        Viewer.become(Viewer.staff(stranger.id()));
        assertThat(jdbc.sql("update people.person set phone = '1' where id = ?")
                        .param(person)
                        .update())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("insert into goals.goal (id, person_id) values (gen_random_uuid(), ?)")
                        .param(person)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatTheWordOfAnotherThreadOpensIsNotLeftBehind() {
        var stranger = world.staff("nurse", world.site(), null);
        Viewer.become(Viewer.staff(stranger.id()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> net.above(() -> {
                    assertThat(seen("people.person")).isPositive();
                    throw new IllegalStateException("in the middle");
                })))
                .isInstanceOf(IllegalStateException.class);
        for (int i = 0; i < 30; i++) assertThat(seen("people.person")).isZero();
    }

    private List<UUID> people() {
        return jdbc.sql("select id from people.person").query(UUID.class).list();
    }

    private int seen(String table) {
        return count("select count(*) from " + table);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
