package health.attune.appointments.calendars;

import health.attune.appointments.AppointmentRows;
import health.attune.appointments.Plan;
import health.attune.appointments.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SlotStore {
    private final JdbcClient jdbc;

    SlotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sent twice, it is open once. */
    void insert(Slot slot) {
        jdbc.sql("""
                insert into appointments.slot (id, account_id, kind, starts_at, minutes, opened_at)
                values (:id, :account, :kind, :at, :minutes, now())
                on conflict (id) do nothing
                """)
                .param("id", slot.id())
                .param("account", slot.accountId())
                .param("kind", slot.kind().word())
                .param("at", Timestamp.from(slot.span().from()))
                .param(
                        "minutes",
                        Duration.between(slot.span().from(), slot.span().until())
                                .toMinutes())
                .update();
    }

    void close(UUID id, UUID accountId) {
        jdbc.sql("update appointments.slot set closed_at = now() where id = ? and account_id = ? and closed_at is null")
                .params(id, accountId)
                .update();
    }

    /** The earliest first. */
    List<Slot> open(Collection<UUID> accountIds, Span span) {
        return jdbc
                .sql("""
                select * from appointments.slot
                where account_id = any(:accounts) and starts_at > :early and starts_at < :until and closed_at is null
                order by starts_at, id
                """)
                .param("accounts", accountIds.toArray(UUID[]::new))
                .param("early", Timestamp.from(span.from().minus(Duration.ofMinutes(Plan.MOST_MINUTES))))
                .param("until", Timestamp.from(span.until()))
                .query(SlotStore::slot)
                .list()
                .stream()
                .filter(slot -> slot.span().meets(span))
                .toList();
    }

    private static Slot slot(ResultSet row, int number) throws SQLException {
        return new Slot(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Slot.Kind.ofWord(row.getString("kind")),
                Span.of(AppointmentRows.instant(row, "starts_at"), row.getInt("minutes")));
    }
}
