package health.attune.circumstances;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What happened can be told once it has happened, and not before. */
public final class CircumstanceRefused extends Refusal {
    public static final String FUTURE = "circumstances.fault.future";

    CircumstanceRefused() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, FUTURE);
    }
}
