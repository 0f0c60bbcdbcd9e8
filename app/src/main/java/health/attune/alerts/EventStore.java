package health.attune.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to an alert, in the order in which it did. */
@Component
class EventStore {
    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AlertEvent> of(UUID alertId) {
        return jdbc.sql("""
                select e.*, o.name as by_name, g.name as from_name, t.name as to_name,
                    n.name as next_name, cf.name as contact_from_name, ct.name as contact_to_name
                from alerts.event e
                left join access.account o on o.id = e.by and o.kind = 'staff'
                left join access.account g on g.id = e.from_id
                left join access.account t on t.id = e.to_id
                left join access.account n on n.id = e.escalated_to
                left join access.account cf on cf.id = e.contact_from
                left join access.account ct on ct.id = e.contact_to
                where e.alert_id = :id order by e.id
                """).param("id", alertId).query(EventStore::event).list();
    }

    private static AlertEvent event(ResultSet row, int number) throws SQLException {
        return new AlertEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                Alert.State.of(row.getString("state")),
                row.getString("note"),
                row.getObject("answer", Integer.class),
                row.getBoolean("is_withdrawal"),
                passed(row),
                row.getString("term"),
                AlertStore.instant(row, "contact_at"),
                contactPassed(row),
                onward(row));
    }

    private static AlertEvent.@Nullable ContactPassed contactPassed(ResultSet row) throws SQLException {
        var to = row.getString("contact_to_name");
        return to == null ? null : new AlertEvent.ContactPassed(row.getString("contact_from_name"), to);
    }

    private static AlertEvent.@Nullable Onward onward(ResultSet row) throws SQLException {
        var next = row.getString("next_name");
        return next != null || row.getBoolean("told_again") ? new AlertEvent.Onward(next) : null;
    }

    private static AlertEvent.@Nullable Passed passed(ResultSet row) throws SQLException {
        var to = row.getObject("to_id", UUID.class);
        if (to == null) return null;
        boolean taken = to.equals(row.getObject("by", UUID.class));
        return new AlertEvent.Passed(to, row.getString("to_name"), row.getString("from_name"), taken);
    }
}
