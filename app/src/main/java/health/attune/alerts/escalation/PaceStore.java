package health.attune.alerts.escalation;

import health.attune.alerts.Concern.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules by which alerts go on: dated data, each with its source. */
@Component
class PaceStore {
    private final JdbcClient jdbc;

    PaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pace inForce(Urgency urgency) {
        return jdbc.sql("""
                select next_after_minutes, again_after_minutes, assess_in_minutes from alerts.escalation_rule
                where urgency = ? and in_force_from <= current_date
                    and (in_force_until is null or in_force_until >= current_date)
                order by in_force_from desc limit 1
                """)
                .param(urgency.word())
                .query((row, number) -> Pace.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(Pace.STRICTEST);
    }
}
