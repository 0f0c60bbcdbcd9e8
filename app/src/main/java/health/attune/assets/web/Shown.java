package health.attune.assets.web;

import health.attune.assets.LookBack;
import org.jspecify.annotations.Nullable;

/** How much of a timeline is asked for in an address: {@code ?span=3|12|all&rows=all}. */
record Shown(@Nullable String span, @Nullable String rows) {

    /** Null where nothing is asked for. */
    @Nullable
    LookBack lookBack() {
        return span == null ? null : LookBack.of(span);
    }

    boolean isWholeTable() {
        return "all".equals(rows);
    }
}
