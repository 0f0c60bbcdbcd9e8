package health.attune.alerts.escalation;

import health.attune.alerts.Alert.State;
import health.attune.alerts.Concern.Urgency;
import health.attune.database.clocks.TransactionTime;
import health.attune.programs.Discipline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each open alert goes on; all of it by the clock of the database. */
@Component
class ClockStore {
    /** So long another instance waits for one that stopped in the middle: then the database lets go what it held. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String OWNER_ACTS = "alerts.owner_acts(a.owner_id, a.person_id, a.relationship_id, :acting)";

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this transaction holds is let go by the database where this instance is paused or cut off in it. */
    void beImpatient() {
        jdbc.sql("select set_config('idle_in_transaction_session_timeout', ?, true)")
                .param(String.valueOf(PATIENCE.toMillis()))
                .query(String.class)
                .single();
    }

    void start(UUID alertId) {
        jdbc.sql("""
                insert into alerts.clock (alert_id, person_id, awaits, next_at)
                select id, person_id, 'acknowledgement', due_at from alerts.alert where id = :id
                on conflict (alert_id) do update
                set awaits = 'acknowledgement', next_at = excluded.next_at, judge_by = null, round = 0
                """).param("id", alertId).update();
    }

    /**
     * Every open alert has its clock, also one that was written by something that knows of none. Where somebody has it
     * already, the sweep that follows sets by when it is to be judged, or that nothing is waited for.
     */
    void startMissing() {
        jdbc.sql("""
                insert into alerts.clock (alert_id, person_id, awaits, next_at)
                select a.id, a.person_id, 'acknowledgement',
                    case when a.state in ('raised', 'notified') then a.due_at else now() end
                from alerts.alert a
                where a.state <> 'closed' and not a.is_historic
                  and not exists (select 1 from alerts.clock c where c.alert_id = a.id)
                on conflict do nothing
                """).update();
    }

    /** Somebody has it: from now on it waits to be judged. */
    void awaitAssessment(UUID alertId, Pace pace) {
        jdbc.sql("""
                update alerts.clock c set awaits = 'assessment', round = 0, next_at = judged.by, judge_by = judged.by
                from (select make_interval(secs => :seconds) + coalesce(max(e.at), now()) as by from alerts.event e
                    where e.alert_id = :id and e.state = 'acknowledged') judged
                where c.alert_id = :id and c.awaits <> 'assessment'
                """)
                .param("seconds", pace.assessIn().toSeconds())
                .param("id", alertId)
                .update();
    }

    void next(UUID alertId, Duration in, int round) {
        jdbc.sql("update alerts.clock set next_at = now() + make_interval(secs => :seconds), round = :round"
                        + " where alert_id = :id")
                .param("seconds", in.toSeconds())
                .param("round", round)
                .param("id", alertId)
                .update();
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    void hurry(UUID alertId) {
        jdbc.sql("update alerts.clock set next_at = now() where alert_id = ? and next_at > now()")
                .param(alertId)
                .update();
    }

    void stop(UUID alertId) {
        jdbc.sql("update alerts.clock set next_at = null, awaits = 'assessment' where alert_id = ?")
                .param(alertId)
                .update();
    }

    /**
     * Those whose owner may act no longer, or who have none: those that wait to be taken go on at once, where somebody
     * may act now; those that somebody had wait for a successor from now on, also where they were judged. What another
     * instance has in hand is left to it.
     */
    void goOnWithoutOwner() {
        jdbc.sql("""
                with ownerless as (
                    select c.alert_id, a.state in ('raised', 'notified') as waits
                    from alerts.clock c join alerts.doubtful(:acting) a on a.id = c.alert_id
                    where not %s and case when a.state in ('raised', 'notified')
                        then c.next_at > now() and rosters.somebody_may_act_now(a.person_id, :acting)
                        else c.awaits <> 'successor' end
                    for update of c skip locked)
                update alerts.clock c set next_at = now(),
                    awaits = case when o.waits then c.awaits else 'successor' end,
                    round = case when o.waits then c.round else 0 end
                from ownerless o where o.alert_id = c.alert_id
                """.formatted(OWNER_ACTS)).param("acting", acting()).update();
    }

    Urgency urgency(UUID alertId) {
        return jdbc.sql("select urgency from alerts.alert where id = ?")
                .param(alertId)
                .query((row, number) -> Urgency.valueOf(constant(row.getString("urgency"))))
                .single();
    }

    /** Open alerts that nobody has who could act on them. */
    int unrouted() {
        return jdbc.sql("select count(*) from alerts.doubtful(:acting) a"
                        + " where not people.is_nobody(a.person_id) and not "
                        + OWNER_ACTS)
                .param("acting", acting())
                .query(Integer.class)
                .single();
    }

    /** Open alerts whose deadline has passed while nobody has said that they have them. */
    int late() {
        return jdbc.sql("select count(*) from alerts.alert a where a.state in ('raised', 'notified')"
                        + " and not a.is_historic and a.due_at < now() and not people.is_nobody(a.person_id)")
                .query(Integer.class)
                .single();
    }

    /** The next whose time has come, kept from others until the transaction ends; what others keep stays out. */
    List<Waiting> take(int most) {
        return jdbc.sql("""
                select a.id, a.person_id, a.urgency, a.state, a.owner_id, a.site_id, c.awaits, c.round,
                    %s as owner_acts
                from alerts.clock c join alerts.alert a on a.id = c.alert_id
                where c.next_at <= now() order by c.next_at limit :most for update of c, a skip locked
                """.formatted(OWNER_ACTS))
                .param("acting", acting())
                .param("most", most)
                .query(ClockStore::waiting)
                .list();
    }

    private static String[] acting() {
        return Discipline.ACTING.toArray(String[]::new);
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Urgency.valueOf(constant(row.getString("urgency"))),
                State.valueOf(constant(row.getString("state"))),
                row.getObject("owner_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getBoolean("owner_acts"),
                Waiting.Awaits.valueOf(constant(row.getString("awaits"))),
                row.getInt("round"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
