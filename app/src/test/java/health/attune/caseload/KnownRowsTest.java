package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Statements;
import health.attune.World;
import health.attune.access.Principal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a row says is known from when it was read last; whether it is shown, and still says so, never is. */
@AttuneTest
class KnownRowsTest {
    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Caseloads caseloads;

    @Autowired
    JdbcClient jdbc;

    private UUID site;
    private Principal manager;
    private UUID person;

    @BeforeEach
    void aRowThatWasRead() {
        site = world.site();
        var program = world.program(site);
        manager = world.staff("care-manager", site, program);
        person = caseload.person(manager, program, "Nora Known");
        assertThat(row().touch().met()).isZero();
    }

    @Test
    void anotherOneInItsPlaceIsReadAnew() {
        caseload.call(manager, person, "completed", 2);
        assertThat(row().touch().met()).isEqualTo(1);
    }

    @Test
    void whatIsKnownIsNotReadAgain() throws Exception {
        int known = Statements.of(this::row);
        jdbc.sql("update caseload.row set attempts = 7 where person_id = ?")
                .param(person)
                .update();
        assertThat(Statements.of(this::row)).as("another version").isEqualTo(known + 1);
        assertThat(Statements.of(this::row)).isEqualTo(known);
    }

    @Test
    void aChangeOfItIsReadWhoeverMakesIt() {
        jdbc.sql("update caseload.row set attempts = 7 where person_id = ?")
                .param(person)
                .update();
        assertThat(row().touch().attempts()).isEqualTo(7);
    }

    @Test
    void itsDaysAreThoseOfItsSite() {
        jdbc.sql("update programs.site set time_zone = 'Pacific/Honolulu' where id = ?")
                .param(site)
                .update();
        assertThat(row().place().zone().getId()).isEqualTo("Pacific/Honolulu");
    }

    @Test
    void whoeverEndsToCareSeesNoneOfThem() {
        jdbc.sql("update access.relationship set ends_at = now() where person_id = ? and account_id = ?")
                .params(person, manager.id())
                .update();
        assertThat(caseloads.mine(manager)).isEmpty();
    }

    @Test
    void anotherWorkerSeesNoneOfThem() {
        assertThat(caseloads.mine(world.staff("care-manager", site, world.program(site))))
                .isEmpty();
    }

    private CaseloadRow row() {
        return caseloads.mine(manager).getFirst().row();
    }
}
