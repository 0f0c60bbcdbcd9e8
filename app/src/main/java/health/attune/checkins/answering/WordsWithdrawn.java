package health.attune.checkins.answering;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The words of a questionnaire may no longer be shown, so that its check-in can't go on; what was answered stays. */
public final class WordsWithdrawn extends Refusal {
    public WordsWithdrawn() {
        super(HttpStatus.GONE, "checkins.refusal.words-withdrawn");
    }
}
