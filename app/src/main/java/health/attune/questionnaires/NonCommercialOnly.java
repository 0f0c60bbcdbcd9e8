package health.attune.questionnaires;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The licence allows no commercial use, and this use is commercial. */
public final class NonCommercialOnly extends Refusal {
    NonCommercialOnly() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "questionnaires.refused.non-commercial");
    }
}
