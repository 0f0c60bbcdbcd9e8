package health.attune.alerts.lately;

import health.attune.access.Access.Sight;
import health.attune.alerts.lately.AlertsLately.Figures;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LatelyStore {
    private final JdbcClient jdbc;

    LatelyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Figures> of(Collection<UUID> people, Instant since, Sight seen) {
        var found = new HashMap<UUID, Figures>();
        jdbc.sql("""
                select a.person_id, count(*) filter (where a.state <> 'closed') as open,
                    count(*) filter (where a.state in ('raised', 'notified')) as waiting,
                    count(*) filter (where a.raised_at >= :since) as raised
                from alerts.alert a
                where a.person_id = any(:people) and not a.is_historic
                  and (a.state <> 'closed' or a.raised_at >= :since)
                  and %s and %s
                group by a.person_id
                """.formatted(seen.people().on("a.person_id"), seen.labels().on("a")))
                .param("people", people.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .params(seen.people().parameters())
                .params(seen.labels().parameters())
                .query(row -> {
                    found.put(
                            row.getObject("person_id", UUID.class),
                            new Figures(row.getInt("open"), row.getInt("waiting"), row.getInt("raised")));
                });
        return found;
    }
}
