package health.attune.reviews.web;

import health.attune.reviews.PastReview;
import java.util.List;

/** A review that ended with a consultation, and what became of what was recommended. */
public record PastRow(PastReview past, List<LoopRow> loops) {
    public PastRow {
        loops = List.copyOf(loops);
    }
}
