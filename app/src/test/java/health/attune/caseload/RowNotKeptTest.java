package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Owner;
import health.attune.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that could not be kept, as where two wait for each other, is asked for anew at once and not in an hour. */
@AttuneTest
class RowNotKeptTest {
    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itIsMadeAsSoonAsWhatHappenedIsWritten() {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var person = caseload.person(manager, program, "Nora Notkept");
        jdbc.sql("""
                insert into jobs.scheduled_task (task_name, task_instance, execution_time, picked, version)
                values (?, 'of a row', now() + interval '1 hour', false, 1)
                """).param(MissingRows.JOB).update();
        try {
            caseload.call(manager, person, "completed", 3);
            assertThat(isDue()).isFalse();
            refusing(person, () -> caseload.call(manager, person, "completed", 2));
            assertThat(isDue()).isTrue();
        } finally {
            jdbc.sql("delete from jobs.scheduled_task where task_instance = 'of a row'")
                    .update();
        }
    }

    private void refusing(Object person, Runnable meanwhile) {
        var owner = Owner.of(service);
        owner.sql("create or replace function row_refused() returns trigger language plpgsql as"
                        + " 'begin raise exception ''refused''; end'")
                .update();
        owner.sql("create trigger row_refused before insert on caseload.row for each row when (new.person_id = '"
                        + person + "') execute function row_refused()")
                .update();
        try {
            meanwhile.run();
        } finally {
            owner.sql("drop trigger row_refused on caseload.row").update();
        }
    }

    private boolean isDue() {
        return jdbc.sql("select execution_time <= now() from jobs.scheduled_task"
                        + " where task_name = ? and task_instance = 'of a row'")
                .param(MissingRows.JOB)
                .query(Boolean.class)
                .single();
    }
}
