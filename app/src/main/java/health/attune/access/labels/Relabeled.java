package health.attune.access.labels;

import java.util.Set;
import java.util.UUID;

/** Items about these people have other labels now; told inside the transaction that changed them. */
public record Relabeled(Set<UUID> personIds) {}
