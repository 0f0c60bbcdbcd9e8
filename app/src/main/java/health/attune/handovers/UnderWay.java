package health.attune.handovers;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A hand-over of that worker is under way already, or somebody passed on by it. */
public final class UnderWay extends Refusal {
    public static final String KEY = "handovers.refused.under-way";

    UnderWay() {
        super(HttpStatus.CONFLICT, KEY);
    }
}
