package health.attune.handovers.web;

import org.jspecify.annotations.Nullable;

/**
 * A hand-over, ready to print.
 *
 * @param when the last day, and when they are back
 * @param introduced how many of how many have met whoever follows
 * @param missing for how many nobody was chosen; null where somebody was for all
 * @param share from 0 to 100, how many of a hundred were introduced
 */
public record HandoverView(
        String href,
        String worker,
        String kind,
        String when,
        String introduced,
        String goodbyes,
        @Nullable String missing,
        int share) {}
