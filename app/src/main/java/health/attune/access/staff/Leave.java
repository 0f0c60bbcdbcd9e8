package health.attune.access.staff;

import java.time.Instant;
import java.util.UUID;

/** A time in which a member of staff is away and their account closed; it opens again by itself. */
public record Leave(UUID id, Instant startsAt, Instant endsAt, String by) {}
