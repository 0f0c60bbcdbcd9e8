package health.attune.threads;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Another message was sent from that form; what was typed since is not written yet. */
public final class AlreadySent extends Refusal {
    public static final String KEY = "threads.refused.sent";

    AlreadySent() {
        super(HttpStatus.CONFLICT, KEY);
    }
}
