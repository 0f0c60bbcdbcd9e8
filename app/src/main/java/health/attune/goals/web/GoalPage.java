package health.attune.goals.web;

import health.attune.goals.Goal;
import health.attune.goals.Wording;
import java.util.List;

/**
 * One goal, its history, and the field to write it anew.
 *
 * @param base the goal's own address
 */
public record GoalPage(Goal goal, List<Wording> history, GoalEditor editor, String base) {}
