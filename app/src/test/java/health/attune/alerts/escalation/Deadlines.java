package health.attune.alerts.escalation;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the deadline of an alert pass and does what the job does then. */
@TestComponent
public class Deadlines {
    private final JdbcClient jdbc;
    private final Sweep sweep;

    Deadlines(JdbcClient jdbc, Sweep sweep) {
        this.jdbc = jdbc;
        this.sweep = sweep;
    }

    public void pass(UUID alert) {
        jdbc.sql("update alerts.clock set next_at = now() where alert_id = ?")
                .param(alert)
                .update();
        sweep.all();
    }
}
