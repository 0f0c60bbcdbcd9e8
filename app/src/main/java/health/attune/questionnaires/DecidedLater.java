package health.attune.questionnaires;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A decision that lies in the future is none yet. */
public final class DecidedLater extends Refusal {
    DecidedLater() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "questionnaires.refused.decided-later");
    }
}
