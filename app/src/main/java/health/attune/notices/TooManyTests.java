package health.attune.notices;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** An account gets only so many test notices in an hour. */
public final class TooManyTests extends Refusal {

    TooManyTests() {
        super(HttpStatus.TOO_MANY_REQUESTS, "notices.test.too-many");
    }
}
