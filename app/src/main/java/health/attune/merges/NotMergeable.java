package health.attune.merges;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Something in the two records has to be ended before they can be one. */
public final class NotMergeable extends Refusal {
    NotMergeable() {
        super(HttpStatus.CONFLICT, "merges.refused");
    }
}
