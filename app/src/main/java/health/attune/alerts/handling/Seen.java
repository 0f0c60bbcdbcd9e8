package health.attune.alerts.handling;

import java.util.UUID;

/** An alert as whoever acts on it had it before them. */
public record Seen(UUID alertId, int version) {}
