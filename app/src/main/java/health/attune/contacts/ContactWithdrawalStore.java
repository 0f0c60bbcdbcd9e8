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

    /** What no longer counts, the latest withdrawn first; with corrections that were undone. */
    List<Withdrawn> withdrawn(UUID personId, Cleared cleared) {
        return jdbc.sql("""
                select c.*, w.id as told, w.reason, w.replaced_by, w.withdrawn_at, w.withdrawn_by, %1$s as undoable
                from contacts.withdrawal w join contacts.contact c on c.id = w.contact_id
                where c.person_id = :person and w.undone_at is null and %2$s
                union all
                select c.*, w.id, 'correction-undone', null, w.undone_at, w.undone_by, false
                from contacts.withdrawal w join contacts.contact c on c.id = w.replaced_by
                where c.person_id = :person and w.undone_at is not null and %2$s
                order by told desc
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

    /** False where it does not count; whoever calls this has locked it. */
    boolean withdraw(UUID id, Withdrawal withdrawal) {
        return jdbc.sql("""
                insert into contacts.withdrawal (contact_id, reason, replaced_by, withdrawn_at, withdrawn_by)
                select c.id, :reason, cast(:replacedBy as uuid), :now, :by
                from contacts.contact c where c.id = :id and
                """ + ContactStore.CONTACTS.counts("c"))
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
