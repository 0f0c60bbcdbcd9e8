package health.attune.safeguards.selftest;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the self-test stands, all of it by the clock of the database. */
@Component
class SelfTestStore {
    private final JdbcClient jdbc;

    SelfTestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is under way, and whether the next one is due. */
    record Standing(
            boolean isUnderWay,
            boolean isDue,
            @Nullable UUID toldId,
            @Nullable UUID untoldId) {}

    /** Nobody else takes a step until the transaction ends. */
    Standing lock(Duration every) {
        return jdbc.sql("""
                select is_under_way, told_id, untold_id,
                    began_at is null or began_at <= now() - make_interval(secs => :every) as is_due
                from safeguards.self_test for update
                """)
                .param("every", every.toSeconds())
                .query((row, number) -> new Standing(
                        row.getBoolean("is_under_way"),
                        row.getBoolean("is_due"),
                        row.getObject("told_id", UUID.class),
                        row.getObject("untold_id", UUID.class)))
                .single();
    }

    void begin(UUID toldId, UUID untoldId) {
        jdbc.sql("update safeguards.self_test set began_at = now(), is_under_way = true, told_id = ?, untold_id = ?")
                .params(toldId, untoldId)
                .update();
    }

    /**
     * Whether the one alert went on from who was not reached to who was, and the second finder raised the other.
     */
    boolean isThrough(Standing standing) {
        return jdbc.sql("""
                select exists (select 1 from alerts.alert a
                        join alerts.recipient r on r.alert_id = a.id and r.account_id = a.owner_id
                        join alerts.event e on e.alert_id = a.id and e.escalated_to = a.owner_id
                        where a.response_id = :told and a.state = 'notified' and r.delivered_at is not null)
                    and exists (select 1 from alerts.alert where response_id = :untold)
                """)
                .param("told", standing.toldId())
                .param("untold", standing.untoldId())
                .query(Boolean.class)
                .single();
    }

    void cameThrough() {
        jdbc.sql("update safeguards.self_test set is_under_way = false, came_through_at = now(),"
                        + " took = now() - began_at")
                .update();
    }

    /** How long ago the last one came through; of a new installation, how long it has been there. */
    Duration age() {
        double seconds =
                Objects.requireNonNull(jdbc.sql("""
                select extract(epoch from now() - coalesce(came_through_at, watched_from)) from safeguards.self_test
                """).query(Double.class).single());
        return Duration.ofSeconds((long) seconds);
    }
}
