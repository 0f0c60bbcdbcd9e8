package health.attune.checkins.answering;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The link or tablet by which somebody came opens nothing any more. */
public final class PassEnded extends Refusal {
    PassEnded() {
        super(HttpStatus.GONE, "checkins.refusal.pass-ended");
    }
}
