package health.attune.groups;

import java.time.Instant;
import java.util.UUID;

/** Who leads a group now, and since when. */
public record Facilitator(UUID id, UUID groupId, UUID accountId, Instant since) {}
