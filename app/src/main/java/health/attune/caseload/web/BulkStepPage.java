package health.attune.caseload.web;

import health.attune.caseload.steps.BulkStep;
import health.attune.caseload.steps.BulkSteps.Plan;
import health.attune.caseload.steps.BulkSteps.Planned;
import health.attune.caseload.steps.StepField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step with several people, ready to print.
 *
 * @param step the beginning of the keys of its words
 * @param possible those with whom it can be taken
 * @param impossible those with whom it can't, each with why
 * @param gone how many stand in the list no more
 */
public record BulkStepPage(String step, List<Line> possible, List<Line> impossible, int gone, List<StepField> fields) {

    /**
     * One of them.
     *
     * @param told why they stand in the list now
     * @param note the key of what else is to be known; null where nothing is
     * @param chosen as the form sends it
     */
    public record Line(
            String name,
            String program,
            String told,
            @Nullable String note,
            String chosen) {}

    static BulkStepPage of(BulkStep step, Plan plan, RowWords words) {
        return new BulkStepPage(
                step.words(),
                plan.chosen().stream()
                        .filter(one -> one.obstacle() == null)
                        .map(one -> line(one, one.hasChanged() ? "caseload.steps.changed.look" : null, words))
                        .toList(),
                plan.chosen().stream()
                        .filter(one -> one.obstacle() != null)
                        .map(one -> line(one, one.obstacle(), words))
                        .toList(),
                plan.gone(),
                plan.fields());
    }

    private static Line line(Planned one, @Nullable String note, RowWords words) {
        var listed = one.listed();
        return new Line(
                listed.person().called().shown(),
                listed.program(),
                words.why(listed, listed.why()),
                note,
                listed.episodeId() + " " + listed.mark() + " " + one.id());
    }
}
