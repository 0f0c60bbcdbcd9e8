package health.attune.access.setups;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set-up code that is out.
 *
 * @param madeBy null for an operator at the machine
 * @param by how they are named
 * @param opensAt null until somebody confirms it
 * @param works whether it works now
 */
public record Out(
        @Nullable UUID madeBy,
        @Nullable String by,
        @Nullable Instant opensAt,
        boolean works,
        Instant expiresAt) {

    /** Whether that member of staff can open it before its time. */
    public boolean isForOther(UUID staff) {
        return !works && !staff.equals(madeBy);
    }
}
