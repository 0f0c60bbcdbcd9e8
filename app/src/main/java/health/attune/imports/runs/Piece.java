package health.attune.imports.runs;

import health.attune.imports.rows.Told;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a row tells, beside what is known of it already.
 *
 * @param before what was written for it when it was taken in; null where it was not
 * @param isSame whether that one says the same
 */
record Piece(Told told, Marks marks, @Nullable UUID before, boolean isSame) {

    boolean isNew() {
        return before == null;
    }

    boolean isChanged() {
        return before != null && !isSame;
    }

    boolean isChangedFrom(Set<UUID> those) {
        return isChanged() && those.contains(before);
    }
}
