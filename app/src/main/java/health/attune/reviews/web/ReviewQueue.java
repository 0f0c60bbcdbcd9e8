package health.attune.reviews.web;

import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue, ready to print.
 *
 * @param inReview who is before a consultant now
 * @param called whom something calls for, and nobody has put in yet
 * @param well whom nothing calls for but that no consultant was asked about them
 * @param programs of the reader's people, by which it may be narrowed
 * @param program the one to which it is narrowed; null for all
 */
public record ReviewQueue(
        List<QueueRow> inReview,
        Part called,
        Part well,
        List<Option> programs,
        @Nullable String program) {

    /**
     * A part of it.
     *
     * @param more how many are not shown
     */
    public record Part(List<QueueRow> rows, int more) {

        public int size() {
            return rows.size() + more;
        }
    }

    public boolean isEmpty() {
        return inReview.isEmpty() && called.rows().isEmpty() && well.rows().isEmpty();
    }
}
