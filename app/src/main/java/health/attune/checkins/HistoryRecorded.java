package health.attune.checkins;

import java.util.Set;
import java.util.UUID;

/**
 * Many responses of the past were recorded or corrected at once and their scores stand; told once for all of these
 * people, inside the transaction that did it, in the place of one {@link ResponseCompleted} for each response.
 */
public record HistoryRecorded(Set<UUID> personIds) {}
