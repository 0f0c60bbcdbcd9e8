package health.attune.goals;

import java.time.Instant;

/** How a goal once read, or reads now. */
public record Wording(long id, String words, Instant writtenAt, Goal.Author writtenBy) {}
