package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Verb;
import health.attune.caseload.RowStore.Kept;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list that is cut is cut among the rows of whoever reads it. */
@AttuneTest
class CaseloadCutTest {
    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    RowStore store;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAnotherProgramDoesForTheSamePeopleTakesNoPlaceInIt() {
        var site = world.site();
        var own = world.program(site);
        var others = world.program(site);
        var manager = world.staff("care-manager", site, own);
        var person = caseload.person(manager, own, "Cathy Cut");
        world.episode(person, others);
        caseload.keep(person);
        jdbc.sql("update caseload.row set started_on = started_on - 1 where program_id = ?")
                .param(others)
                .update();
        List<Kept> kept = transaction.execute(status -> {
            var sight = access.ownSight(manager, Verb.READ, DataClass.RECORD);
            return store.of(sight, access.caredForIn(manager), 1);
        });
        assertThat(kept)
                .extracting(one -> one.row().place().programId())
                .as("the other began first, and one row is read")
                .containsExactly(own);
    }
}
