package health.attune.handoffs.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off in a list.
 *
 * @param title whom it is about, or that somebody will be introduced
 * @param told who offers it to whom, and how
 * @param age how long ago it was offered
 * @param state where it stands, and whose turn it is
 * @param late what the reader is to do where nobody answered or met in time; null where it is not late
 * @param words what they should know; null for whoever does not see it
 * @param person where the person's page is; null where the reader does not see them
 */
public record HandOffRow(
        UUID id,
        String title,
        String told,
        String age,
        String state,
        @Nullable String late,
        @Nullable String words,
        @Nullable String person,
        boolean mayAnswer,
        boolean mayGiveUp,
        boolean mayClose,
        boolean mayMeet) {
    public String href() {
        return "/handoffs/" + id;
    }
}
