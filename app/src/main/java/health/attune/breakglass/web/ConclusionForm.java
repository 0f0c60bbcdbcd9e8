package health.attune.breakglass.web;

import health.attune.breakglass.OpeningReviews;
import health.attune.breakglass.OpeningReviews.Conclusion;
import health.attune.pages.forms.Typed;
import org.jspecify.annotations.Nullable;

/** What a reviewer says came of it. */
public record ConclusionForm(
        @Nullable String outcome,
        @Nullable String words,
        @Nullable Boolean tell) {
    static final ConclusionForm EMPTY = new ConclusionForm(null, null, null);
    private static final int LONGEST = 4000;

    Conclusion read(Typed typed) {
        if (outcome == null || !OpeningReviews.OUTCOMES.contains(outcome))
            typed.faults().add("outcome", "pages.fault.choice");
        return new Conclusion(String.valueOf(outcome), typed.needed("words", words, LONGEST), tells());
    }

    public boolean tells() {
        return Boolean.TRUE.equals(tell);
    }

    public String wordsTyped() {
        return words == null ? "" : words;
    }
}
