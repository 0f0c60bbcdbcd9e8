package health.attune.reviews.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be reviewed, ready to print.
 *
 * @param href the page of the person
 * @param why the most urgent ground in a sentence
 * @param pressing whether that can't wait
 * @param others the further ones in a word each
 * @param waits for how long, and for whom
 * @param late whether that should have been answered by now
 * @param consulted when the consultant was asked last
 * @param questions of those who care; null where nobody has put them in
 * @param action where they are put in, or where the review is
 * @param readersOwn whether it waits for the reader
 */
public record QueueRow(
        String href,
        String name,
        @Nullable String pronouns,
        String program,
        String why,
        boolean pressing,
        List<String> others,
        String waits,
        boolean late,
        String consulted,
        @Nullable String questions,
        String action,
        boolean readersOwn) {}
