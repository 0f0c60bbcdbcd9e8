package health.attune.database.tables;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdraws entries that were wrong, and undoes that. */
@Component
public class Withdrawals {
    private final JdbcClient jdbc;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether that one counts. */
    public boolean counts(Entries entries, UUID id) {
        return jdbc.sql("select 1 from %s.%s e where e.id = ? and %s"
                        .formatted(entries.schema(), entries.entry(), entries.counts("e")))
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Until this transaction is over nobody else withdraws or corrects that one or what stands in its place, nor undoes
     * that.
     */
    public void lock(Entries entries, UUID id) {
        jdbc.sql("""
                select 1 from %1$s.%2$s e where e.id = :id or e.id = (
                    select w.replaced_by from %1$s.withdrawal w where w.%2$s_id = :id and w.undone_at is null)
                order by e.id for update
                """.formatted(entries.schema(), entries.entry()))
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    /** False where it does not count. */
    public boolean withdraw(Entries entries, UUID id, @Nullable UUID replacedBy, UUID by) {
        lock(entries, id);
        return jdbc.sql("""
                insert into %1$s.withdrawal (%2$s_id, replaced_by, withdrawn_at, withdrawn_by)
                select e.id, cast(:replacedBy as uuid), :now, :by from %1$s.%2$s e where e.id = :id and %3$s
                """.formatted(entries.schema(), entries.entry(), entries.counts("e")))
                        .param("id", id)
                        .param("replacedBy", replacedBy, Types.OTHER)
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Not where what stands in its place was withdrawn or corrected since. */
    public void undo(Entries entries, UUID id, UUID by) {
        lock(entries, id);
        jdbc.sql("""
                update %1$s.withdrawal w set undone_at = :now, undone_by = :by
                where w.%2$s_id = :id and w.undone_at is null and %3$s
                """.formatted(entries.schema(), entries.entry(), entries.undoable()))
                .param("id", id)
                .param("now", now())
                .param("by", by)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
