package health.attune.alerts;

import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A concern as it stands: whose it is, who must act, by when, and how far that has come.
 *
 * @param personName how the person is called
 * @param pronouns theirs; null where they are not known
 * @param assessmentId what was judged last, shared by all alerts that one conversation answered; null before that
 * @param labels inherited from the response that raised it
 * @param nextBy the deadline that runs now: by when it is to be taken, then judged, then the person spoken
 *     with again; null where only closing is missing, and for what starts no clock
 * @param dueAt by when a person must have acted; null for one found in imported history, which starts no clock
 * @param zone of the site whose day the deadline follows; of no site, UTC
 */
public record Alert(
        UUID id,
        UUID personId,
        String personName,
        @Nullable String pronouns,
        UUID responseId,
        String instrumentId,
        String instrumentVersion,
        String itemId,
        @Nullable Integer answer,
        Reason reason,
        Urgency urgency,
        State state,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        Instant raisedAt,
        @Nullable Instant dueAt,
        @Nullable Instant nextBy,
        ZoneId zone,
        @Nullable UUID siteId,
        @Nullable UUID assessmentId,
        Labels labels,
        int version) {

    /** How far it has come: only forward, but that a worse answer makes it wait anew. */
    public enum State {
        RAISED,
        NOTIFIED,
        ACKNOWLEDGED,
        ASSESSED,
        PLANNED,
        CLOSED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for whoever is told of it and may not see what it comes from: that somebody is needed, and no more. */
    Alert withoutOrigin() {
        return new Alert(
                id,
                personId,
                personName,
                pronouns,
                responseId,
                "",
                "",
                "",
                null,
                reason,
                urgency,
                state,
                ownerId,
                ownerName,
                raisedAt,
                dueAt,
                nextBy,
                zone,
                siteId,
                assessmentId,
                labels,
                version);
    }

    /** Whether what was asked and answered is left out. */
    public boolean isWithoutOrigin() {
        return instrumentId.isEmpty();
    }

    /** True while nobody has said that they have it. */
    public boolean waits() {
        return state.compareTo(State.ACKNOWLEDGED) < 0;
    }

    public boolean isOf(Principal who) {
        return who.id().equals(ownerId);
    }

    public boolean isHistoric() {
        return dueAt == null;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** True once the person was spoken with as agreed, or somebody said why not. */
    public boolean isOnlyToBeClosed() {
        return state == State.PLANNED && nextBy == null;
    }

    /** True once the deadline of the next step has passed, and until that step is taken. */
    public boolean isLate(Instant now) {
        return !isClosed() && nextBy != null && nextBy.isBefore(now);
    }
}
