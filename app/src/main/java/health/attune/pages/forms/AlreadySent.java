package health.attune.pages.forms;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Something else was saved from that form before; what was typed since is kept in it, and not written yet. */
public final class AlreadySent extends Refusal {
    public static final String KEY = "pages.refused.sent";

    public AlreadySent() {
        super(HttpStatus.CONFLICT, KEY);
    }
}
