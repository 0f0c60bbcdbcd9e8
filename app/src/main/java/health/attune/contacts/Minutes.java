package health.attune.contacts;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long contacts took, and whose time it was, for what counts minutes by rules. Access to the people is asked by
 * whoever shows it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Minutes {
    private final JdbcClient jdbc;

    Minutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The time of one contact; of an attempt, too, where minutes were entered.
     *
     * @param accountId who of the staff
     * @param inGroup whether others were there for whom the same minutes were entered
     * @param recordedAt when it was entered
     */
    public record Spent(
            UUID contactId,
            UUID personId,
            UUID accountId,
            Instant at,
            int minutes,
            boolean inGroup,
            Instant recordedAt,
            Labels labels) {}

    /** Of contacts from that moment on and before the other, in the order of time: those that are cleared. */
    public List<Spent> of(Collection<UUID> people, Instant from, Instant before, Cleared cleared) {
        return jdbc.sql("select c.id, c.person_id, c.account_id, c.at, c.minutes, c.purpose, c.recorded_at,"
                        + " c.labels from contacts.contact c where c.person_id = any(:people) and c.at >= :from"
                        + " and c.at < :before and c.minutes > 0 and " + cleared.on("c") + " and " + ContactStore.COUNTS
                        + " order by c.at, c.id")
                .param("people", people.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .params(cleared.parameters())
                .query(Minutes::spent)
                .list();
    }

    private static Spent spent(ResultSet row, int number) throws SQLException {
        return new Spent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getInt("minutes"),
                row.getString("purpose").equals(Contact.GROUP),
                row.getTimestamp("recorded_at").toInstant(),
                Labels.of(row.getArray("labels")));
    }
}
