package health.attune.goals.web;

import health.attune.goals.Rewording;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it was typed in.
 *
 * @param id the id of a new goal, given out with the form, so that sending it twice adds it once
 * @param follows the wording that was on the page
 */
record GoalForm(
        @Nullable UUID id, @Nullable Long follows, @Nullable String words) {

    String typed() {
        return Objects.requireNonNullElse(words, "");
    }

    Rewording rewording() {
        return new Rewording(follows == null ? 0 : follows, typed());
    }
}
