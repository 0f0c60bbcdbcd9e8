package health.attune.access.throttle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts, told by the clock of the database: instances of the service may disagree about the time. */
@Component
class AttemptStore {
    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one try; returns the seconds to wait, more than 0 when it was not counted as the wait is not over. */
    long count(Tried tried) {
        var limit = tried.limit();
        int counted = jdbc.sql("""
                insert into access.attempt as a (key, failures, last_at, free_at)
                values (:key, 1, clock_timestamp(), clock_timestamp())
                on conflict (key) do update set
                    failures = case when a.last_at < clock_timestamp() - make_interval(secs => :memory) then 1
                                    else a.failures + 1 end,
                    last_at = clock_timestamp(),
                    free_at = case when a.last_at < clock_timestamp() - make_interval(secs => :memory)
                                     or a.failures < :free - 1 then clock_timestamp()
                                   else clock_timestamp() + make_interval(
                                        secs => least(:longest, power(2, least(a.failures + 1 - :free, 30)))) end
                where a.free_at <= clock_timestamp()
                """)
                .param("key", tried.key())
                .param("memory", (double) limit.memory().toSeconds())
                .param("longest", (double) limit.longest().toSeconds())
                .param("free", limit.free())
                .update();
        return counted == 1 ? 0 : secondsLeft(tried);
    }

    void giveBack(Tried tried) {
        jdbc.sql("""
                update access.attempt
                set failures = greatest(failures - 1, 0), free_at = least(free_at, clock_timestamp())
                where key = :key
                """).param("key", tried.key()).update();
    }

    void forget(Tried tried) {
        jdbc.sql("delete from access.attempt where key = :key")
                .param("key", tried.key())
                .update();
    }

    /** What nobody asks for any more, a little at a time. */
    void clearAway() {
        jdbc.sql("""
                delete from access.attempt where key in (
                    select key from access.attempt where last_at < now() - interval '2 days'
                    limit 20 for update skip locked)
                """).update();
    }

    private long secondsLeft(Tried tried) {
        return jdbc.sql("""
                select greatest(1, ceil(extract(epoch from free_at - clock_timestamp())))::bigint
                from access.attempt where key = :key
                """)
                .param("key", tried.key())
                .query(Long.class)
                .optional()
                .orElse(1L);
    }
}
