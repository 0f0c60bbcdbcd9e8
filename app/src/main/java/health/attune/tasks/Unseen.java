package health.attune.tasks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What somebody learns of a task that came to them and that they may not read: that there is one, where, how urgent and
 * since when whose it is; not about whom, nor what.
 */
public record Unseen(
        UUID id, String site, ZoneId zone, UUID ownerId, Task.Priority priority, LocalDate dueOn, int version) {
    static Unseen of(Task task) {
        return new Unseen(
                task.id(),
                task.about().site(),
                task.about().zone(),
                task.ownerId(),
                task.wording().priority(),
                task.wording().dueOn(),
                task.version());
    }
}
