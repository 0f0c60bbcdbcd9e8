package health.attune.tasks;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The task is done or dropped already, or open again already. */
public final class TaskNotOpen extends Refusal {
    TaskNotOpen() {
        super(HttpStatus.CONFLICT, "tasks.refused.not-open");
    }
}
