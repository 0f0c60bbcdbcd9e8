package health.attune.alerts.handling;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When who speaks with the person next, and what became of it.
 *
 * @param alertId one of the alerts it follows
 * @param settled how it ended: the contact happened, or somebody said why not; null while it waits
 * @param seen the newest contact since, of which it is asked whether it counts; null where there is none
 */
public record FollowUp(
        UUID id,
        UUID alertId,
        UUID personId,
        String personName,
        Agreed agreed,
        ZoneId zone,
        @Nullable Settled settled,
        @Nullable UUID seen,
        Labels labels) {
    /** How people speak with each other. */
    public static final List<String> MODES = List.of("phone", "in-person", "home", "community", "video", "message");

    /**
     * What was agreed.
     *
     * @param accountId who of the staff; null where there is to be none, for that reason
     * @param reason why it is later than the rule says, or why there is none
     */
    public record Agreed(
            @Nullable UUID accountId,
            @Nullable String name,
            @Nullable String mode,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable String words) {}

    /**
     * How it ended.
     *
     * @param byName who said that it did not happen, or that a contact counts; null where that was plain
     * @param because why it did not happen; null where it did
     */
    public record Settled(
            Instant at, @Nullable String byName, @Nullable String because) {

        /** Whether it rests on somebody's word that a contact was the one agreed on. */
        public boolean isCounted() {
            return byName != null && because == null;
        }
    }

    /** Past its time, and nobody has said what became of it. */
    public boolean isLate(Instant now) {
        var at = agreed.at();
        return settled == null && at != null && at.isBefore(now);
    }
}
