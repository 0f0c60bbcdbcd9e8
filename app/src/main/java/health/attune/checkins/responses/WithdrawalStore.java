package health.attune.checkins.responses;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class WithdrawalStore {
    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID responseId, Withdrawal withdrawal) {
        jdbc.sql("""
                insert into checkins.withdrawal (response_id, reason, withdrawn_by, withdrawn_at)
                values (:response, :reason, :by, :at)
                """)
                .param("response", responseId)
                .param("reason", withdrawal.reason())
                .param("by", withdrawal.by())
                .param("at", Timestamp.from(withdrawal.at()))
                .update();
    }

    public Optional<Withdrawal> find(UUID responseId) {
        return jdbc.sql("""
                select reason, withdrawn_by, withdrawn_at from checkins.withdrawal where response_id = :response
                """)
                .param("response", responseId)
                .query((row, number) -> new Withdrawal(
                        row.getString("reason"),
                        row.getObject("withdrawn_by", UUID.class),
                        row.getTimestamp("withdrawn_at").toInstant()))
                .optional();
    }
}
