package health.attune.alerts;

import health.attune.access.Relationships;
import health.attune.database.Net;
import health.attune.database.clocks.TransactionTime;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** A contact in which somebody of the staff spoke with the person. */
    public record Spoken(UUID contactId, Instant at) {}

    /** Since when it matters whether the person was spoken with; empty where nothing was agreed. */
    public Optional<Instant> agreedSince(UUID personId) {
        return jdbc.sql("""
                select min(set_at) from alerts.follow_up
                where person_id = ? and replaced_at is null and excused_at is null and at is not null
                """).param(personId).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /**
     * Tells each follow-up of the person which contact it happened in: the first one that came at the time agreed or
     * later, or on a day after the one it was agreed on. The conversation in which it was agreed is none of them. One
     * whose contact was withdrawn, or is of another record now, waits again: that somebody is asked twice is safer than
     * that nobody calls. What the person was seen by has ended then; it begins anew as for all that wait without it.
     *
     * @param spoken all contacts with the person since {@link #agreedSince}
     * @param zone by whose days it counts
     */
    public void settle(UUID personId, Collection<Spoken> spoken, ZoneId zone) {
        net.above(() -> settled(personId, spoken, zone));
    }

    /** Above the net: whoever spoke with the person may no longer see them from then on. */
    private void settled(UUID personId, Collection<Spoken> spoken, ZoneId zone) {
        for (var agreed : agreed(personId)) {
            var nextDay = agreed.setAt()
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            var from = agreed.at().isBefore(nextDay) ? agreed.at() : nextDay;
            var first = spoken.stream()
                    .filter(contact -> !contact.at().isBefore(from))
                    .min(java.util.Comparator.comparing(Spoken::at));
            mark(agreed, first);
        }
    }

    private record Agreed(UUID id, Instant setAt, Instant at, UUID relationshipId) {}

    private List<Agreed> agreed(UUID personId) {
        return jdbc.sql("""
                select id, set_at, at, relationship_id from alerts.follow_up
                where person_id = ? and replaced_at is null and excused_at is null and at is not null for update
                """)
                .param(personId)
                .query((row, number) -> new Agreed(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("set_at").toInstant(),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("relationship_id", UUID.class)))
                .list();
    }

    private void mark(Agreed agreed, Optional<Spoken> met) {
        jdbc.sql("update alerts.follow_up set met_by = :contact, met_at = :at where id = :id")
                .param("contact", met.map(Spoken::contactId).orElse(null))
                .param("at", met.map(contact -> Timestamp.from(contact.at())).orElse(null))
                .param("id", agreed.id())
                .update();
        if (met.isPresent()) relationships.end(agreed.relationshipId(), TransactionTime.now(jdbc));
    }
}
