package health.attune.checkins.spool;

import health.attune.checkins.responses.ResponseStore.ItemAnswer;
import health.attune.checkins.responses.StoredAnswers;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SpoolStore {
    private final JdbcClient jdbc;

    SpoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws where the database is away. */
    void ask() {
        jdbc.sql("select 1").query(Integer.class).single();
    }

    /** False where it was filed before; whoever files it at the same time is waited for. */
    boolean begin(Received answer, UUID personId) {
        return jdbc.sql("""
                insert into checkins.spooled (id, response_id, person_id, received_at)
                values (:id, :response, :person, :at) on conflict (id) do nothing
                """)
                        .param("id", answer.id())
                        .param("response", answer.ticket().responseId())
                        .param("person", personId)
                        .param("at", Timestamp.from(answer.at()))
                        .update()
                == 1;
    }

    /**
     * Whether the answer stands as it was given: the database had taken it in, and whoever asked it to did not hear of
     * that any more.
     */
    boolean stands(UUID responseId, ItemAnswer given, boolean isSkipped) {
        return jdbc.sql("""
                select 1 from checkins.response
                where id = :id and (:item = any(declined)) = :skipped
                  and coalesce(answers -> :item, cast('[]' as jsonb)) = cast(:value as jsonb)
                for update
                """)
                .param("id", responseId)
                .param("item", given.item())
                .param("skipped", isSkipped)
                .param("value", StoredAnswers.json(given.values()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether the question was answered otherwise after that moment; what was received earlier never undoes it. */
    boolean isAnsweredLater(UUID responseId, ItemAnswer given) {
        return jdbc.sql("""
                select 1 from checkins.response
                where id = :id and answered_at > :at and (answers -> :item is not null or :item = any(declined))
                for update
                """)
                .param("id", responseId)
                .param("at", Timestamp.from(given.at()))
                .param("item", given.item())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
