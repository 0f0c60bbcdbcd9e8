package health.attune.checkins.responses;

import java.time.Instant;
import java.util.UUID;

/** Why a response counts no longer although none takes its place, and who said so. */
public record Withdrawal(String reason, UUID by, Instant at) {}
