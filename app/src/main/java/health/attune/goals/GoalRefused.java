package health.attune.goals;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The words can't be taken as a goal: there are none, too many, or some that can't be kept. */
public final class GoalRefused extends Refusal {

    GoalRefused(String key, Object... facts) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, key, facts);
    }
}
