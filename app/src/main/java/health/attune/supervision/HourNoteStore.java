package health.attune.supervision;

import health.attune.supervision.HourNote.Agreed;
import health.attune.supervision.HourNote.Hour;
import health.attune.supervision.HourNote.Pair;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HourNoteStore {
    private static final int MOST = 60;

    private final JdbcClient jdbc;

    HourNoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; no more than a page can hold. */
    List<HourNote> versions(Pair pair) {
        return jdbc.sql("""
                select n.version, n.agreed, n.next_on, n.recorded_at, a.name
                from supervision.note n join access.account a on a.id = n.recorded_by
                where n.worker_id = ? and n.supervisor_id = ? order by n.version desc limit ?
                """)
                .params(pair.workerId(), pair.supervisorId(), MOST)
                .query((row, number) -> new HourNote(
                        row.getInt("version"),
                        new Agreed(row.getString("agreed"), row.getObject("next_on", LocalDate.class)),
                        row.getString("name"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** With whom that worker has notes, be it a supervisor of earlier days. */
    List<UUID> supervisorsWithNotes(UUID workerId) {
        return jdbc.sql("select distinct supervisor_id from supervision.note where worker_id = ?")
                .param(workerId)
                .query(UUID.class)
                .list();
    }

    /** What the newest note of each pair of that account says of the next hour; the first day first. */
    List<Hour> nextHours(UUID account, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select n.worker_id, n.supervisor_id, n.next_on, a.name
                from (select distinct on (worker_id, supervisor_id) worker_id, supervisor_id, next_on
                      from supervision.note where worker_id = :account or supervisor_id = :account
                      order by worker_id, supervisor_id, version desc) n
                join access.account a
                  on a.id = case when n.worker_id = :account then n.supervisor_id else n.worker_id end
                where n.next_on between :from and :until order by n.next_on, a.name, a.id
                """)
                .param("account", account)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Hour(
                        new Pair(row.getObject("worker_id", UUID.class), row.getObject("supervisor_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("next_on", LocalDate.class)))
                .list();
    }

    /** False where there is such a version already, written by either of the two. */
    boolean insert(Pair pair, int version, Agreed agreed, UUID by) {
        return jdbc.sql("""
                insert into supervision.note (worker_id, supervisor_id, version, agreed, next_on, recorded_by)
                values (:worker, :supervisor, :version, :agreed, :next, :by)
                on conflict (worker_id, supervisor_id, version) do nothing
                """)
                        .param("worker", pair.workerId())
                        .param("supervisor", pair.supervisorId())
                        .param("version", version)
                        .param("agreed", agreed.steps())
                        .param("next", agreed.nextOn())
                        .param("by", by)
                        .update()
                == 1;
    }
}
