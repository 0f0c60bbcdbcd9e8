package health.attune.instruments.norms;

/** How much better a score must get; always counted in the score's good direction. */
public sealed interface Improvement {

    /** @param percent of the baseline, 0 to 100 */
    record Percent(double percent) implements Improvement {}

    /** @param points of the score, above 0 */
    record Points(double points) implements Improvement {}

    /** As much as the reliable change of the score. */
    record Reliable() implements Improvement {}

    /** At least into the next better band. */
    record BetterBand() implements Improvement {}

    /** To the far side of a threshold that the baseline did not meet. */
    record Reaches(Threshold threshold) implements Improvement {}

    /** From meeting the cut-off with this id, for the person's own group, to not meeting it. */
    record LeavesCutoff(String cutoffId) implements Improvement {}
}
