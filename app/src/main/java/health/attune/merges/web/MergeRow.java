package health.attune.merges.web;

import health.attune.merges.Merge;
import org.jspecify.annotations.Nullable;

/**
 * A merge as it is told.
 *
 * @param merged who did it and when, in a sentence
 * @param split the same; null while it stands
 * @param undo where it is split; null where it can't be here
 */
public record MergeRow(
        Merge merge,
        String merged,
        @Nullable String split,
        @Nullable String undo) {}
