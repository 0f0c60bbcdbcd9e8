package health.attune.reviews.web;

import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue, ready to print.
 *
 * @param inReview who is before a consultant now
 * @param called whom something calls for, and nobody has put in yet
 * @param more how many of these are not shown
 * @param programs of the reader's people, by which it may be narrowed
 * @param program the one to which it is narrowed; null for all
 */
public record ReviewQueue(
        List<QueueRow> inReview,
        List<QueueRow> called,
        int more,
        List<Option> programs,
        @Nullable String program) {

    public boolean isEmpty() {
        return inReview.isEmpty() && called.isEmpty();
    }
}
