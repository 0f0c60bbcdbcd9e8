package health.attune.tasks;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskBatchStore {
    private final JdbcClient jdbc;

    TaskBatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it was done already. */
    boolean insert(TaskBatches.Order order, UUID by) {
        return asked(order, by, """
                insert into tasks.batch (id, account_id, act, day, owner_id) values (:id, :by, :act, :day, :owner)
                on conflict (id) do nothing
                """).update() == 1;
    }

    /** Whether that one did the same with the same, and was not taken back. */
    boolean stands(TaskBatches.Order order, UUID by) {
        return asked(order, by, """
                select exists (select 1 from tasks.batch b
                    where b.id = :id and b.account_id = :by and b.act = :act and b.undone_at is null
                      and b.day is not distinct from :day and b.owner_id is not distinct from :owner
                      and array(select p.task_id from tasks.step p where p.batch_id = b.id order by 1)
                        = array(select unnest(cast(:tasks as uuid[])) order by 1))
                """)
                .param(
                        "tasks",
                        order.chosen().stream().map(TaskBatches.Chosen::taskId).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(TaskBatches.Order order, UUID by, String statement) {
        return jdbc.sql(statement)
                .param("id", order.id())
                .param("by", by)
                .param("act", order.act().word())
                .param("day", order.day(), Types.DATE)
                .param("owner", order.owner(), Types.OTHER);
    }

    /** False where it is not theirs, or was taken back already. */
    boolean undo(UUID batchId, UUID by) {
        return jdbc.sql("""
                update tasks.batch set undone_at = now() where id = ? and account_id = ? and undone_at is null
                """).params(batchId, by).update() == 1;
    }

    /**
     * How a task stood before the step.
     *
     * @param version the one that the step made
     */
    record Before(
            UUID taskId,
            String kind,
            int version,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn) {

        Task restore(Task task) {
            if (kind.equals("done")) return task.reopened();
            var owner = ownerId == null ? task : task.givenTo(ownerId);
            return dueOn == null ? owner : owner.worded(owner.wording().movedTo(dueOn));
        }
    }

    List<Before> before(UUID batchId) {
        return jdbc.sql("select p.task_id, p.kind, p.version, p.from_id, p.from_day from tasks.step p"
                        + " where p.batch_id = ? order by p.task_id")
                .param(batchId)
                .query((row, number) -> new Before(
                        row.getObject("task_id", UUID.class),
                        row.getString("kind"),
                        row.getInt("version"),
                        row.getObject("from_id", UUID.class),
                        row.getObject("from_day", LocalDate.class)))
                .list();
    }
}
