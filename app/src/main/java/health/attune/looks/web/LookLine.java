package health.attune.looks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of them did on one day, ready to print.
 *
 * @param role of a member of staff, and what others are said to be; null for the person themself
 * @param when from the first to the last time
 * @param deeds a sentence for each kind of thing done, what was refused last
 * @param emergency why the record was opened without being on the team; null where it was not
 */
public record LookLine(
        String who,
        @Nullable String role,
        String when,
        List<String> deeds,
        @Nullable String emergency) {}
