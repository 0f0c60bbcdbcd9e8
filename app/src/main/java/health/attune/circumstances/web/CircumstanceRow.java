package health.attune.circumstances.web;

import org.jspecify.annotations.Nullable;

/**
 * Something in a life, in a list.
 *
 * @param words how they say it; null where they said no more
 * @param told who wrote it down and when, or who took it away
 * @param ways what can be done with it; null where nothing can
 */
public record CircumstanceRow(
        String what,
        @Nullable String words,
        String when,
        String told,
        @Nullable Ways ways) {

    /**
     * Addresses.
     *
     * @param href its own; null where it no longer counts
     * @param ending where it is ended; null where it does not last
     * @param undo where it counts again; null where it counts
     */
    public record Ways(
            @Nullable String href,
            @Nullable String ending,
            @Nullable String undo) {}
}
