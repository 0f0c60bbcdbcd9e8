package health.attune.tasks;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A task is given only to somebody who sees what it is about. */
public final class OwnerCannotSee extends Refusal {
    public static final String KEY = "tasks.refused.owner";

    OwnerCannotSee() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, KEY);
    }
}
