package health.attune.notices.ways;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Attune sends an account only so many codes in an hour, so that nobody is pestered by it. */
public final class TooManyCodes extends Refusal {

    TooManyCodes() {
        super(HttpStatus.TOO_MANY_REQUESTS, "notices.code.too-many");
    }
}
