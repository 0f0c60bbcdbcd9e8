package health.attune.alerts.web.steps;

import health.attune.alerts.handling.Closing;
import health.attune.alerts.handling.Terms;
import health.attune.pages.forms.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an alert is to be closed, as it is typed. */
public record ClosingForm(
        @Nullable Integer version,
        @Nullable String disposition,
        @Nullable String words,
        @Nullable String noPlanBecause) {
    private static final int WORDS = 4000;
    private static final int REASON = 1000;
    static final ClosingForm BLANK = new ClosingForm(null, null, null, null);

    Closing.Decision read(Typed typed, List<Terms.Term> dispositions) {
        return new Closing.Decision(
                typed.choice("disposition", disposition, AssessmentForm.codes(dispositions)),
                typed.needed("words", words, WORDS),
                typed.text("noPlanBecause", noPlanBecause, REASON));
    }

    String review(Typed typed) {
        return typed.needed("words", words, WORDS);
    }
}
