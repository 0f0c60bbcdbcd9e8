package health.attune.goals;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else wrote a new wording after this one was read; both are kept until a human chooses. */
public final class GoalChangedMeanwhile extends Refusal {

    GoalChangedMeanwhile() {
        super(HttpStatus.CONFLICT, "goals.changed");
    }
}
