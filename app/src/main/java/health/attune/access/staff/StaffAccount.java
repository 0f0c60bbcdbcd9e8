package health.attune.access.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff's account as a whole. */
public record StaffAccount(
        StaffRow row, boolean secondFactor, @Nullable Instant codeUntil, List<GrantRow> grants) {

    public UUID id() {
        return row.id();
    }
}
