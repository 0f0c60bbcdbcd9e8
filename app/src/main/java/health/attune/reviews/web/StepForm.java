package health.attune.reviews.web;

import health.attune.pages.forms.Typed;
import health.attune.reviews.Recommendation;
import health.attune.reviews.Recommendations.Move;
import health.attune.reviews.Step;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is typed; each has a field of its own for its words, so that what was typed for one is not lost for
 * another.
 *
 * @param version that the reader was shown
 */
public record StepForm(
        @Nullable Integer version,
        @Nullable String note,
        @Nullable String change,
        @Nullable String because,
        @Nullable String reason,
        @Nullable String doneOn,
        @Nullable String outcome,
        @Nullable String follows,
        @Nullable String withdrawn) {

    static StepForm of(Recommendation shown, LocalDate today) {
        return new StepForm(shown.version(), null, null, null, null, today.toString(), null, null, null);
    }

    /** The same, seen as it stands by now. */
    StepForm on(int now) {
        return new StepForm(now, note, change, because, reason, doneOn, outcome, follows, withdrawn);
    }

    Move read(Step step, Typed typed) {
        return switch (step) {
            case ACCEPTANCE -> plain(step, typed.text("note", note, Recommendation.MOST_WORDS));
            case MODIFICATION -> plain(step, typed.needed("change", change, Recommendation.MOST_WORDS));
            case DECLINE ->
                new Move(
                        step,
                        typed.choice("because", because, Step.REASONS),
                        typed.needed("reason", reason, Recommendation.MOST_WORDS),
                        null);
            case COMPLETION ->
                new Move(step, null, typed.text("outcome", outcome, Recommendation.MOST_WORDS), day(typed));
            case SETTLEMENT -> plain(step, typed.needed("follows", follows, Recommendation.MOST_WORDS));
            case WITHDRAWAL -> plain(step, typed.needed("withdrawn", withdrawn, Recommendation.MOST_WORDS));
            case TAKING_BACK -> plain(step, null);
            case CARE_END, CARE_AGAIN -> throw new IllegalArgumentException("Nobody types that care ended.");
        };
    }

    private @Nullable LocalDate day(Typed typed) {
        var day = typed.day("doneOn", doneOn);
        if (day == null) typed.faults().add("doneOn", "pages.fault.missing");
        return day;
    }

    private static Move plain(Step step, @Nullable String words) {
        return new Move(step, null, words, null);
    }
}
