package health.attune.access.happenings;

import java.util.UUID;

/** Something happened to an account that its owner has to be told of, by whatever reaches them. */
public record AccountChanged(UUID accountId, Happened what) {}
