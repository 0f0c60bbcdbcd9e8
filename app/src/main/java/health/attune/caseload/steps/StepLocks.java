package health.attune.caseload.steps;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the same form that is sent twice at once, the second waits for what the first leaves. */
@Component
class StepLocks {
    private final JdbcClient jdbc;

    StepLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction is over. */
    void hold(UUID episodeId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('caseload.step ' || ?::text, 0))")
                .param(episodeId.toString())
                .query((row, number) -> true)
                .single();
    }
}
