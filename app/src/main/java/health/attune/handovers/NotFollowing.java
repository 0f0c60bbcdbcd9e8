package health.attune.handovers;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Only somebody of the team, or who works where the person is served, can follow. */
public final class NotFollowing extends Refusal {
    public static final String KEY = "handovers.refused.successor";

    NotFollowing() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, KEY);
    }
}
