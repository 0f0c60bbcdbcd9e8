package health.attune.imports.runs;

import health.attune.imports.rows.Filled;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One instrument of a row, beside what is known of it already.
 *
 * @param before the response that was taken in for it; null where there is none
 * @param isSame whether that one has the same answers
 */
record Piece(Filled filled, Marks marks, @Nullable UUID before, boolean isSame) {

    boolean isNew() {
        return before == null;
    }

    boolean isChanged() {
        return before != null && !isSame;
    }
}
