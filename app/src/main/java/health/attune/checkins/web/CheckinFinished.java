package health.attune.checkins.web;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The answer came after the end; it was not added, and where it had to reach somebody it did. */
final class CheckinFinished extends Refusal {
    CheckinFinished() {
        super(HttpStatus.CONFLICT, "checkins.refusal.finished");
    }
}
