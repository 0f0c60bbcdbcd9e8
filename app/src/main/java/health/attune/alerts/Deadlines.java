package health.attune.alerts;

import health.attune.alerts.Concern.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when somebody must act, by the rule in force on the day of the site on which the alert is raised. */
@Component
class Deadlines {
    private static final Rule STRICTEST = new Rule(1, true);
    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant due(Urgency urgency, Instant raisedAt, ZoneId zone) {
        return inForce(urgency, raisedAt.atZone(zone).toLocalDate()).due(raisedAt, zone);
    }

    /** Where no rule is in force the strictest one holds: a gap in the data must not give more time. */
    private Rule inForce(Urgency urgency, LocalDate day) {
        return jdbc.sql("""
                select hours, ends_with_day from alerts.deadline_rule
                where urgency = :urgency and in_force_from <= :day
                    and (in_force_until is null or in_force_until >= :day)
                order by in_force_from desc limit 1
                """)
                .param("urgency", urgency.word())
                .param("day", day)
                .query(Rule.class)
                .optional()
                .orElse(STRICTEST);
    }

    /**
     * So much time.
     *
     * @param hours from when it was raised; null where only the day counts
     * @param endsWithDay not beyond the end of the day, as the site counts days
     */
    record Rule(@Nullable Integer hours, boolean endsWithDay) {

        Instant due(Instant raisedAt, ZoneId zone) {
            var midnight = raisedAt.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
            if (hours == null) return midnight.toInstant();
            var later = raisedAt.plus(Duration.ofHours(hours));
            return endsWithDay && later.isAfter(midnight.toInstant()) ? midnight.toInstant() : later;
        }
    }
}
