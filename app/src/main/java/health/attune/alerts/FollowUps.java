package health.attune.alerts;

import health.attune.access.Principal;
import health.attune.access.Relationships;
import health.attune.database.Net;
import health.attune.database.clocks.TransactionTime;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which of the contacts that were agreed after an alert have happened; told by whoever keeps contacts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FollowUps {
    private final JdbcClient jdbc;
    private final Relationships relationships;
    private final Net net;

    FollowUps(JdbcClient jdbc, Relationships relationships, Net net) {
        this.jdbc = jdbc;
        this.relationships = relationships;
        this.net = net;
    }

    /**
     * A contact with the person that came about.
     *
     * @param stood the entries in whose place it stands, and itself
     * @param isAlone whether they could speak of it: not in a group, nor by a message
     * @param isHeard whether whoever met them could act on what they say, by the role they held
     */
    public record Meeting(
            UUID contactId, Set<UUID> stood, Instant at, UUID accountId, boolean isAlone, boolean isHeard) {}

    /**
     * A contact of which it is not known whether it was the one agreed on.
     *
     * @param way how: {@code group}, {@code message} or {@code other}
     * @param staff who met the person
     */
    public record Seen(UUID contactId, Instant at, String way, String staff) {}

    /** Whoever keeps contacts. */
    public interface Keeper {

        /** Has those of the person settled anew, by all contacts there are. */
        void settle(UUID personId);

        /** Those of these contacts that the reader may know of. */
        Map<UUID, Seen> seen(Principal who, Collection<UUID> contactIds);
    }

    /** Since when it matters whether the person was spoken with; empty where nothing was agreed. */
    public Optional<Instant> agreedSince(UUID personId) {
        return jdbc.sql("""
                select min(set_at) from alerts.follow_up
                where person_id = ? and replaced_at is null and excused_at is null and at is not null
                """).param(personId).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /**
     * Tells each follow-up of the person which contact it happened in: the first one that can have been about it and
     * came at the time agreed or later, or on a day after the one it was agreed on. The conversation in which it was
     * agreed is none of them. Of any other it is asked whether it counts. One whose contact was withdrawn, or is of
     * another record now, waits again: that somebody is asked twice is safer than that nobody calls. What the person
     * was seen by has ended then; it begins anew as for all that wait without it.
     *
     * @param meetings all contacts with the person since {@link #agreedSince}
     * @param zone by whose days it counts
     */
    public void settle(UUID personId, Collection<Meeting> meetings, ZoneId zone) {
        net.above(() -> settled(personId, meetings, zone));
    }

    /** Above the net: whoever spoke with the person may no longer see them from then on. */
    private void settled(UUID personId, Collection<Meeting> meetings, ZoneId zone) {
        for (var agreed : agreed(personId)) {
            var nextDay = agreed.setAt()
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            var from = agreed.at().isBefore(nextDay) ? agreed.at() : nextDay;
            var since = meetings.stream()
                    .filter(contact -> !contact.at().isBefore(from))
                    .sorted(Comparator.comparing(Meeting::at))
                    .toList();
            var met = since.stream().filter(agreed::isMetBy).findFirst();
            mark(agreed, met, since);
        }
    }

    /** Somebody says that it happened in that contact. */
    public void count(UUID followUpId, UUID contactId, UUID by) {
        counted(followUpId, contactId, by);
    }

    /** It did not after all. */
    public void discount(UUID followUpId) {
        counted(followUpId, null, null);
    }

    private void counted(UUID followUpId, @Nullable UUID contactId, @Nullable UUID by) {
        jdbc.sql("update alerts.follow_up set counted = :contact, counted_by = :by, counted_at = :at where id = :id")
                .param("contact", contactId)
                .param("by", by)
                .param("at", by == null ? null : Timestamp.from(TransactionTime.now(jdbc)))
                .param("id", followUpId)
                .update();
    }

    private record Agreed(
            UUID id,
            Instant setAt,
            Instant at,
            UUID accountId,
            @Nullable UUID relationshipId,
            @Nullable UUID counted) {

        /** Whoever could have spoken of it, with somebody who could have acted on it; or somebody said so. */
        private boolean isMetBy(Meeting meeting) {
            boolean isSpoken = meeting.isAlone()
                    && (meeting.isHeard() || meeting.accountId().equals(accountId));
            return isSpoken || counted != null && meeting.stood().contains(counted);
        }
    }

    private List<Agreed> agreed(UUID personId) {
        return jdbc.sql("""
                select id, set_at, at, account_id, relationship_id, counted from alerts.follow_up
                where person_id = ? and replaced_at is null and excused_at is null and at is not null for update
                """)
                .param(personId)
                .query((row, number) -> new Agreed(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("set_at").toInstant(),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account_id", UUID.class),
                        row.getObject("relationship_id", UUID.class),
                        row.getObject("counted", UUID.class)))
                .list();
    }

    private void mark(Agreed agreed, Optional<Meeting> met, List<Meeting> since) {
        var asked = met.isPresent() || since.isEmpty() ? null : since.getLast().contactId();
        jdbc.sql("update alerts.follow_up set met_by = :contact, met_at = :at, seen = :seen where id = :id")
                .param("contact", met.map(Meeting::contactId).orElse(null))
                .param("at", met.map(contact -> Timestamp.from(contact.at())).orElse(null))
                .param("seen", asked)
                .param("id", agreed.id())
                .update();
        if (met.isPresent() && agreed.relationshipId() != null)
            relationships.end(agreed.relationshipId(), TransactionTime.now(jdbc));
    }
}
