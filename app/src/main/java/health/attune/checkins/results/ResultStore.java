package health.attune.checkins.results;

import health.attune.checkins.AnsweredBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ResultStore {
    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the present care began: with the earliest open episode, else with the one that ended last. */
    Optional<Instant> careBegan(UUID personId) {
        return jdbc.sql("""
                select e.started_on::timestamp at time zone t.time_zone as began from programs.episode e
                join programs.program g on g.id = e.program_id join programs.site t on t.id = g.site_id
                where e.person_id = :person and e.status <> 'cancelled'
                order by e.ended_on desc nulls first, e.started_on limit 1
                """)
                .param("person", personId)
                .query((row, number) -> row.getTimestamp("began").toInstant())
                .optional();
    }

    Optional<LocalDate> nextDueOn(UUID personId, AnsweredBy answeredBy) {
        return jdbc.sql("""
                select min(s.next_due_on) as due_on from checkins.schedule s
                join people.person p on p.id = s.person_id and p.died_on is null
                join programs.episode e on e.id = s.episode_id and e.ended_on is null
                where s.person_id = :person and s.answered_by = :answeredBy and s.ends_on is null
                having min(s.next_due_on) is not null
                """)
                .param("person", personId)
                .param("answeredBy", answeredBy.word())
                .query(LocalDate.class)
                .optional();
    }
}
