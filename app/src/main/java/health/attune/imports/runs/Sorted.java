package health.attune.imports.runs;

import health.attune.imports.Counts;
import health.attune.imports.csv.Flaw;
import health.attune.imports.rows.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row beside what is known already.
 *
 * @param flaw why it is refused whole; null where it is not
 */
record Sorted(Entry entry, List<Piece> pieces, @Nullable Flaw flaw) {

    Sorted refused(Flaw why) {
        return new Sorted(entry, pieces, why);
    }

    /** Whether something of it is to be written. */
    boolean isNews() {
        return flaw == null && pieces.stream().anyMatch(piece -> !piece.isSame());
    }

    Counts count() {
        long refused = flaw == null ? 0 : 1;
        long empty = flaw == null && pieces.isEmpty() ? 1 : 0;
        long corrected = isNews() && pieces.stream().anyMatch(Piece::isChanged) ? 1 : 0;
        long imported = isNews() && corrected == 0 ? 1 : 0;
        return new Counts(1, imported, corrected, 1 - refused - empty - corrected - imported, empty, refused, 0);
    }
}
