package health.attune.handovers;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The last day is over already, or they would be back before it. */
public final class DayIsPast extends Refusal {
    public static final String KEY = "handovers.refused.day";

    DayIsPast() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, KEY);
    }
}
