package health.attune.treatments;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A treatment is told once it began, and ends for a reason on a day between its beginning and today. */
public final class TreatmentRefused extends Refusal {
    private final String field;

    TreatmentRefused(String field) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "treatments.fault." + field);
        this.field = field;
    }

    /** The sentence in the message files. */
    public String key() {
        return "treatments.fault." + field;
    }

    /** What of it needs another look. */
    public String field() {
        return field;
    }
}
