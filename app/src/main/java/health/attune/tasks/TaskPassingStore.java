package health.attune.tasks;

import health.attune.database.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open tasks are another's than was written down last. */
@Component
class TaskPassingStore {
    private static final String PASSED = """
            with open as (select t.id, t.owner_id, coalesce(t.passed_to, t.owner_id) as told from tasks.task t
                where t.state = 'open' and %s)
            select o.id, o.owner_id, o.told as from_id, coalesce(h.account_id, o.owner_id) as to_id,
                coalesce(h.way, 'owner') as way
            from open o left join tasks.holders(array(select id from open)) h on h.task_id = o.id
            where coalesce(h.account_id, o.owner_id) <> o.told
            """;

    private final JdbcClient jdbc;

    TaskPassingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task that went from one to another since. */
    record Passed(UUID id, UUID ownerId, UUID fromId, UUID toId, String way) {
        boolean isBack() {
            return toId.equals(ownerId);
        }
    }

    List<UUID> sites() {
        return jdbc.sql("select distinct site_id from tasks.task where state = 'open'")
                .query(UUID.class)
                .list();
    }

    List<Passed> at(UUID siteId) {
        return passed("t.site_id = ?", siteId);
    }

    /** Those which are or were that colleague's. */
    List<Passed> of(UUID accountId) {
        return passed("? in (t.owner_id, t.passed_to)", accountId);
    }

    private List<Passed> passed(String which, UUID by) {
        return jdbc.sql(PASSED.formatted(which)).param(by).query(Passed.class).list();
    }

    /** False where another instance wrote it down, or somebody changed the task meanwhile. */
    boolean write(Passed passed) {
        int changed = jdbc.sql("update tasks.task set passed_to = :to where id = :id and state = 'open'"
                        + " and owner_id = :owner and coalesce(passed_to, owner_id) = :from")
                .param("to", passed.isBack() ? null : passed.toId())
                .param("id", passed.id())
                .param("owner", passed.ownerId())
                .param("from", passed.fromId())
                .update();
        if (changed == 1) note(passed);
        return changed == 1;
    }

    private void note(Passed passed) {
        jdbc.sql("""
                insert into tasks.step (id, task_id, kind, version, from_id, to_id, reason)
                select :id, t.id, :kind, t.version, :from, :to, :way from tasks.task t where t.id = :task
                """)
                .param("id", Ids.next())
                .param("task", passed.id())
                .param("kind", passed.isBack() ? "returned" : "passed")
                .param("from", passed.fromId())
                .param("to", passed.toId())
                .param("way", passed.way())
                .update();
    }
}
