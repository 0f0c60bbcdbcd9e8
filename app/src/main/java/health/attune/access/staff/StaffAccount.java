package health.attune.access.staff;

import health.attune.access.setups.Out;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff's account, as far as the reader sees it.
 *
 * @param guest whether it belongs to an organization of others: its code is left out, and so are roles held elsewhere
 */
public record StaffAccount(
        StaffRow row,
        boolean guest,
        boolean secondFactor,
        @Nullable Out code,
        List<GrantRow> grants) {

    public UUID id() {
        return row.id();
    }
}
