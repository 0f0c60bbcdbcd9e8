package health.attune.merges;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody is writing in one of the records at this moment, and is not to lose it. */
public final class RecordInUse extends Refusal {
    RecordInUse() {
        super(HttpStatus.CONFLICT, "merges.in-use");
    }
}
