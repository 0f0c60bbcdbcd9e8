package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Verb;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

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
    JdbcClient jdbc;

    /** In a transaction that is taken back: other tests shall not meet so many. */
    @Test
    @Transactional
    void whatAnotherProgramDoesForTheSamePeopleTakesNoPlaceInIt() {
        var site = world.site();
        var own = world.program(site);
        var others = world.program(site);
        var manager = world.staff("care-manager", site, own);
        var person = caseload.person(manager, own, "Cathy Cut");
        world.episode(person, others);
        caseload.keep(person);
        longerInCareIn(others);
        var sight = access.ownSight(manager, Verb.READ, DataClass.RECORD);
        assertThat(store.of(sight, access.caredForIn(manager)))
                .extracting(one -> one.row().place().programId())
                .as("the others began first, and are as many as a list has rows")
                .containsExactly(own);
    }

    private void longerInCareIn(UUID program) {
        int rows = jdbc.sql("""
                with earlier as (
                    insert into programs.episode
                        (id, person_id, program_id, relationship_id, status, started_on, ended_on)
                    select gen_random_uuid(), person_id, program_id, relationship_id, 'finished', started_on - 1,
                        started_on from programs.episode, generate_series(1, :most) where program_id = :program
                    returning id, started_on)
                insert into caseload.row select (jsonb_populate_record(w, to_jsonb(e) - 'id'
                    || jsonb_build_object('episode_id', e.id))).* from caseload.row w, earlier e
                where w.program_id = :program
                """)
                .param("most", Caseloads.MOST)
                .param("program", program)
                .update();
        assertThat(rows).isEqualTo(Caseloads.MOST);
    }
}
