package health.attune.drill.verdict;

import health.attune.drill.ledger.Entries;
import health.attune.drill.ledger.Submission.Kind;
import health.attune.drill.machine.PauseMeter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Deadlines that come while the drill runs: the rules of the product give ten minutes at least, so that the drill moves
 * the deadlines of some alerts forward, and sees how soon each goes on.
 */
public final class Deadlines {
    private static final String HURRY = """
            with chosen as (select a.id from alerts.clock k join alerts.alert a on a.id = k.alert_id
                join checkins.response r on r.id = a.response_id
                where r.checkin_id = any(?) and a.state in ('raised', 'notified') and k.next_at > now()
                order by a.raised_at limit MANY for update of k, a skip locked),
            due as (update alerts.alert a set due_at = now() + make_interval(secs => SECONDS)
                from chosen c where a.id = c.id returning a.id, a.due_at)
            update alerts.clock k set next_at = d.due_at from due d where k.alert_id = d.id
            returning k.alert_id, k.next_at
            """;
    private static final String STANDS = """
            select a.id, a.state in ('raised', 'notified'), (select min(e.at) from alerts.event e
                where e.alert_id = a.id and (e.escalated_to is not null or e.told_again))
            from alerts.alert a where a.id = any(?)
            """;

    private static final Duration PATIENCE = Lateness.PROMISE.plusSeconds(5);

    private final PauseMeter meter;
    private final List<Due> moved = new ArrayList<>();

    public Deadlines(PauseMeter meter) {
        this.meter = meter;
    }

    /** An alert, and from when on it must go on. */
    private record Due(UUID alert, Instant at) {}

    /** Moves so many of those that nobody has taken: they are due in so many seconds. */
    public void hurry(Connection connection, Entries ledger, int many, int seconds) throws SQLException {
        var found = new Rows(connection)
                .about(
                        ledger.subjects(Kind.ANSWER),
                        HURRY.replace("SECONDS", "" + seconds).replace("MANY", "" + many),
                        row -> new Due(
                                row.getObject(1, UUID.class),
                                row.getTimestamp(2).toInstant()));
        moved.addAll(found);
    }

    /**
     * How late each went on; those that somebody took before are not counted.
     *
     * @param ready since when somebody was there who could see to it: what was due before is due from then on
     * @return those that have not gone on yet are as late as they are now
     */
    public List<Lateness> lateness(Connection connection, Instant ready) throws SQLException {
        var now = new Rows(connection)
                .all("select clock_timestamp()", row -> row.getTimestamp(1).toInstant());
        var stands = stands(connection);
        var late = new ArrayList<Lateness>();
        for (var due : moved) {
            var wentOn = stands.get(due.alert());
            if (wentOn == null) continue;
            var from = due.at().isBefore(ready) ? ready : due.at();
            late.add(Lateness.of(from, wentOn.orElse(now.getFirst()), meter.pauses()));
        }
        return late;
    }

    /** Waits until none of them waits any more, or clearly longer than was promised. */
    public void await(Connection connection) throws SQLException, InterruptedException {
        var begun = Instant.now();
        while (stands(connection).values().stream().anyMatch(Optional::isEmpty)
                && meter.ranSince(begun).compareTo(PATIENCE) < 0) Thread.sleep(100);
    }

    /** Those that went on with the moment, and those that still wait without one. */
    private Map<UUID, Optional<Instant>> stands(Connection connection) throws SQLException {
        var stands = new HashMap<UUID, Optional<Instant>>();
        var alerts = moved.stream().map(Due::alert).toList();
        new Rows(connection).about(alerts, STANDS, row -> {
            var at = Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant);
            if (row.getBoolean(2) || at.isPresent()) stands.put(row.getObject(1, UUID.class), at);
            return at;
        });
        return stands;
    }
}
