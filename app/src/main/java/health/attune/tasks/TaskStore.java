package health.attune.tasks;

import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskStore {
    static final String TASKS = """
            select t.id, t.person_id, t.site_id, s.name as site, s.time_zone, t.owner_id, t.due_on, t.priority, t.title,
                t.note, t.origin, t.origin_id, t.state, t.version, t.recorded_by, t.labels
            from tasks.task t join programs.site s on s.id = t.site_id
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where one of that id is there already. */
    boolean insert(Task task) {
        var origin = task.origin();
        return jdbc.sql("""
                insert into tasks.task (id, person_id, site_id, owner_id, due_on, priority, title, note, origin,
                    origin_id, recorded_by)
                values (:id, :person, :site, :owner, :due, :priority, :title, :note, :origin, :originId, :by)
                on conflict (id) do nothing
                """)
                        .param("id", task.id())
                        .param("person", task.about().personId())
                        .param("site", task.about().siteId())
                        .param("owner", task.ownerId())
                        .param("due", task.wording().dueOn())
                        .param("priority", task.wording().priority().word())
                        .param("title", task.wording().title())
                        .param("note", task.wording().note())
                        .param("origin", origin == null ? null : origin.kind())
                        .param("originId", origin == null ? null : origin.id())
                        .param("by", task.givenBy())
                        .update()
                == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean update(Task task) {
        return jdbc.sql("""
                update tasks.task set owner_id = :owner, due_on = :due, priority = :priority, title = :title,
                    note = :note, state = :state, version = version + 1,
                    passed_to = case when owner_id = :owner and :state = 'open' then passed_to end
                where id = :id and version = :version
                """)
                        .param("id", task.id())
                        .param("version", task.version())
                        .param("owner", task.ownerId())
                        .param("due", task.wording().dueOn())
                        .param("priority", task.wording().priority().word())
                        .param("title", task.wording().title())
                        .param("note", task.wording().note())
                        .param("state", task.state().word())
                        .update()
                == 1;
    }

    Optional<Task> find(UUID id) {
        return jdbc.sql(TASKS + " where t.id = ?")
                .param(id)
                .query(TaskStore::task)
                .optional();
    }

    /** Nobody else changes it until this transaction is over. */
    Optional<Task> locked(UUID id) {
        return jdbc.sql(TASKS + " where t.id = ? for update of t")
                .param(id)
                .query(TaskStore::task)
                .optional();
    }

    /** The open ones that were given to somebody about a person. */
    List<Task> openOf(UUID ownerId, UUID personId) {
        return jdbc.sql(TASKS + " where t.state = 'open' and t.owner_id = ? and t.person_id = ? order by t.id")
                .params(ownerId, personId)
                .query(TaskStore::task)
                .list();
    }

    /** Those that came from there. */
    List<Task> from(Task.Origin origin) {
        return jdbc.sql(TASKS + " where t.origin = ? and t.origin_id = ? order by t.due_on, t.id")
                .params(origin.kind(), origin.id())
                .query(TaskStore::task)
                .list();
    }

    Holder holder(UUID taskId) {
        return jdbc.sql("select h.account_id, h.way from tasks.task t cross join lateral tasks.holder_of(t) h"
                        + " where t.id = ?")
                .param(taskId)
                .query(Holder.class)
                .single();
    }

    /** A step by somebody, with what it changed. */
    record Step(
            String kind,
            UUID by,
            @Nullable String reason,
            @Nullable UUID batchId) {
        static Step of(String kind, UUID by) {
            return new Step(kind, by, null, null);
        }
    }

    /** Written down with how the task stood before. */
    void note(Step step, Task before, Task after) {
        boolean moved = !before.wording().dueOn().equals(after.wording().dueOn());
        var was = TaskStep.Was.of(before.wording(), after.wording());
        boolean given = step.kind().equals("given") || !before.ownerId().equals(after.ownerId());
        jdbc.sql("""
                insert into tasks.step (id, task_id, kind, version, by_id, from_id, to_id, from_day, to_day,
                    was_title, was_note, was_priority, reason, batch_id)
                select :id, t.id, :kind, t.version, :by, :from, :to, :fromDay, :toDay,
                    :wasTitle, :wasNote, :wasPriority, :reason, :batch from tasks.task t where t.id = :task
                """)
                .param("id", Ids.next())
                .param("task", after.id())
                .param("kind", step.kind())
                .param("by", step.by())
                .param("from", given && !before.ownerId().equals(after.ownerId()) ? before.ownerId() : null)
                .param("to", given ? after.ownerId() : null)
                .param("fromDay", moved ? before.wording().dueOn() : null)
                .param("toDay", moved ? after.wording().dueOn() : null)
                .param("wasTitle", was.title())
                .param("wasNote", was.note())
                .param("wasPriority", was.priority())
                .param("reason", step.reason())
                .param("batch", step.batchId())
                .update();
    }

    /** The latest first. */
    List<TaskStep> steps(UUID taskId) {
        return jdbc.sql("select kind, by_id, at, from_id, to_id, from_day, to_day, reason, was_title,"
                        + " was_note, was_priority from tasks.step where task_id = ? order by id desc")
                .param(taskId)
                .query((row, number) -> new TaskStep(
                        row.getString("kind"),
                        row.getObject("by_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("from_id", UUID.class),
                        row.getObject("to_id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        new TaskStep.Was(
                                row.getString("was_title"), row.getString("was_note"), row.getString("was_priority")),
                        row.getString("reason")))
                .list();
    }

    static Task task(ResultSet row, int number) throws SQLException {
        var originId = row.getObject("origin_id", UUID.class);
        return new Task(
                row.getObject("id", UUID.class),
                new Task.About(
                        row.getObject("person_id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getString("site"),
                        ZoneId.of(row.getString("time_zone"))),
                row.getObject("owner_id", UUID.class),
                new Task.Wording(
                        row.getString("title"),
                        row.getString("note"),
                        Task.Priority.of(row.getString("priority")).orElseThrow(),
                        row.getObject("due_on", LocalDate.class)),
                Task.State.of(row.getString("state")),
                originId == null ? null : new Task.Origin(row.getString("origin"), originId),
                row.getObject("recorded_by", UUID.class),
                Labels.of(row.getArray("labels")),
                row.getInt("version"));
    }
}
