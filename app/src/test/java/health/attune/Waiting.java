package health.attune;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of the database that wait for what one of them holds, each for it or behind another that does. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /** By which the session is known in whose transaction it is asked. */
    public static int session(JdbcClient jdbc) {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    /** Returns once so many wait for that session; fails where they never do. */
    public static void untilThereAre(int many, int session, JdbcClient jdbc) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (count(session, jdbc) < many) {
            if (System.nanoTime() > until) throw new AssertionError("fewer than " + many + " wait");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static int count(int session, JdbcClient jdbc) {
        return jdbc.sql("""
                with recursive
                    stopped as materialized (
                        select l.pid, pg_blocking_pids(l.pid) as by from pg_locks l where not l.granted),
                    waiting (pid) as (
                        select s.pid from stopped s where :session = any (s.by)
                        union
                        select s.pid from stopped s join waiting w on w.pid = any (s.by))
                select count(*) from waiting
                """).param("session", session).query(Integer.class).single();
    }
}
