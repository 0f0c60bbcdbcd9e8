package health.attune.goals.web;

import health.attune.goals.Goal;
import health.attune.goals.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One goal, its history, and the field to write it anew.
 *
 * @param editor null for a reader who may not change it
 * @param zone in which the days of the history are told: the site's
 */
public record GoalPage(
        Goal goal, List<Wording> history, @Nullable GoalEditor editor, ZoneId zone) {

    /** Its own address; {@code /reaching} and {@code /letting-go} are under it. */
    public String href() {
        return "/people/" + goal.personId() + "/goals/" + goal.id();
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
