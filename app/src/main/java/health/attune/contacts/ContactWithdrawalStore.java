package health.attune.contacts;

import health.attune.access.labels.Cleared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ContactWithdrawalStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ContactWithdrawalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What no longer counts, the latest withdrawn first. */
    List<Withdrawn> withdrawn(UUID personId, Cleared cleared) {
        return jdbc.sql("""
                select c.*, w.reason, w.replaced_by, w.withdrawn_at, w.withdrawn_by, %s as undoable
                from contacts.withdrawal w join contacts.contact c on c.id = w.contact_id
                where c.person_id = :person and w.undone_at is null and %s
                order by w.id desc
                """.formatted(ContactStore.CONTACTS.undoable(), cleared.on("c")))
                .param("person", personId)
                .params(cleared.parameters())
                .query(ContactWithdrawalStore::withdrawn)
                .list();
    }

    /** That an entry is withdrawn: why, and what stands in its place, if anything does. */
    record Withdrawal(String reason, @Nullable UUID replacedBy, UUID by) {
        Withdrawal {
            if (!Withdrawn.REASONS.contains(reason))
                throw new IllegalArgumentException("An entry is withdrawn for a reason that can be told: " + reason);
        }
    }

    /** False where it was withdrawn already. */
    boolean withdraw(UUID id, Withdrawal withdrawal) {
        return jdbc.sql("""
                insert into contacts.withdrawal (contact_id, reason, replaced_by, withdrawn_at, withdrawn_by)
                values (:id, :reason, :replacedBy, :now, :by)
                on conflict (contact_id) where undone_at is null do nothing
                """)
                        .param("id", id)
                        .param("reason", withdrawal.reason())
                        .param("replacedBy", withdrawal.replacedBy())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", withdrawal.by())
                        .update()
                == 1;
    }

    /** Whether it was that account that withdrew it, so that it does not count and nothing stands in its place. */
    boolean isWithdrawnBy(UUID id, UUID by) {
        return jdbc.sql("select 1 from contacts.withdrawal"
                        + " where contact_id = ? and withdrawn_by = ? and undone_at is null and replaced_by is null")
                .params(id, by)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Withdrawn withdrawn(ResultSet row, int number) throws SQLException {
        return new Withdrawn(
                ContactStore.contact(row, number),
                row.getString("reason"),
                row.getObject("replaced_by") != null,
                ContactStore.instant(row, "withdrawn_at"),
                row.getObject("withdrawn_by", UUID.class),
                row.getBoolean("undoable"));
    }
}
