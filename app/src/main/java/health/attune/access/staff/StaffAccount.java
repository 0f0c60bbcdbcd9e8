package health.attune.access.staff;

import health.attune.access.setups.Out;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff's account as a whole. */
public record StaffAccount(
        StaffRow row, boolean secondFactor, @Nullable Out code, List<GrantRow> grants) {

    public UUID id() {
        return row.id();
    }
}
