package health.attune.access.staff;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The account opens something that whoever asks does not look after, or belongs where all of it is looked after. */
public final class WorksElsewhere extends Refusal {

    WorksElsewhere(String sentence) {
        super(HttpStatus.CONFLICT, sentence);
    }
}
