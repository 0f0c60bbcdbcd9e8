package health.attune.access.happenings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an account.
 *
 * @param by how the member of staff is named who did it; null where it was the owner, or an operator at the machine
 * @param about which passkey, role or the like; empty where there is nothing to tell apart
 * @param client browser and system it was done with; empty where it was done elsewhere
 */
public record Happening(
        long id, Happened what, Instant at, @Nullable String by, String about, String client, boolean seen) {}
