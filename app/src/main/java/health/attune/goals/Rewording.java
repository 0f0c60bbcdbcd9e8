package health.attune.goals;

/**
 * New words for a goal.
 *
 * @param follows the wording that the writer had in front of them
 */
public record Rewording(long follows, String words) {}
