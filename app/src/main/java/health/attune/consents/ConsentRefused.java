package health.attune.consents;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** It can't be signed in the future, nor expire before it is signed. */
public final class ConsentRefused extends Refusal {
    ConsentRefused() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "consents.refused.days");
    }
}
