package health.attune.merges;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Of several merges of one person the last is split first. */
public final class LaterFirst extends Refusal {
    LaterFirst() {
        super(HttpStatus.CONFLICT, "merges.later-first");
    }
}
