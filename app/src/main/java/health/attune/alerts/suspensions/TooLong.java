package health.attune.alerts.suspensions;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A rule does not rest for longer than the rule about that allows. */
public final class TooLong extends Refusal {
    TooLong(int days) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "alerts.suspension.too-long", days);
    }
}
