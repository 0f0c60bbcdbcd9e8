package health.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.simulator.sites.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What the demo shows of groups, hand-offs and the day of a team. */
@SpringBootTest(classes = Attune.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyDatabase.class)
class FirstGroupTest {
    @Autowired
    Demonstration demonstration;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        demonstration.load(Size.SMALL, 1, (loaded, of, answers) -> {});
    }

    @Test
    void aGroupMetForSomeWeeksAndNotAllWereThere() {
        assertThat(count("groups.session where withdrawn_at is null")).isEqualTo(4);
        assertThat(count("groups.attendance a join contacts.contact c on c.id = a.id"
                        + " and c.is_completed = (a.outcome = 'completed')"))
                .isEqualTo(count("groups.attendance"))
                .isPositive();
        assertThat(count("groups.attendance where outcome <> 'completed'")).isPositive();
    }

    @Test
    void aHandOffIsInEachState() {
        assertThat(jdbc.sql("select coalesce(answer, 'open') || case when met_at is null then '' else ' met' end"
                                + " from handoffs.handoff order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("accepted", "accepted met", "declined", "not-reached", "open");
    }

    @Test
    void aTeamHasItsDayAndOneContactGoesOnToTomorrow() {
        assertThat(count("boards.roll r join appointments.appointment a on a.person_id = r.person_id"
                        + " and a.starts_at = r.owed_since and a.status = 'noshow' where r.undone_at is null"))
                .isEqualTo(1);
        assertThat(count("boards.note")).isEqualTo(1);
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
