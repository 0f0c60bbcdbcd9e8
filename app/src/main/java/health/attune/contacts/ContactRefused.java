package health.attune.contacts;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A contact can be recorded once it happened, and not before. */
public final class ContactRefused extends Refusal {
    public static final String FUTURE = "contacts.fault.future";

    ContactRefused() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, FUTURE);
    }
}
