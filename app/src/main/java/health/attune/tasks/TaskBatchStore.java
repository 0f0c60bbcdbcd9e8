package health.attune.tasks;

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
        return jdbc.sql("insert into tasks.batch (id, account_id, act) values (?, ?, ?) on conflict (id) do nothing")
                        .params(order.id(), by, order.act().word())
                        .update()
                == 1;
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
