package health.attune.checkins.results;

import health.attune.checkins.AnsweredBy;
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
