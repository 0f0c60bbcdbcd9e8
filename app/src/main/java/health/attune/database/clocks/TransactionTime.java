package health.attune.database.clocks;

import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time that all instances share: no machine's own clock opens or ends what somebody sees, or moves a deadline. */
public final class TransactionTime {
    private TransactionTime() {}

    /** When the transaction under way began; so what begins then is in force for the very next question. */
    public static Instant now(JdbcClient jdbc) {
        return Objects.requireNonNull(
                jdbc.sql("select now()").query(Instant.class).single());
    }
}
