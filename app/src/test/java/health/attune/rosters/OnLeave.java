package health.attune.rosters;

import health.attune.access.Principal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts somebody of the staff on leave: their account is closed from now on for a day. */
@TestComponent
public class OnLeave {
    private final JdbcClient jdbc;

    OnLeave(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(Principal staff) {
        jdbc.sql("""
                insert into access.account_leave (id, account_id, starts_at, ends_at, made_by)
                values (gen_random_uuid(), :who, now() - interval '1 hour', now() + interval '1 day', :who)
                """).param("who", staff.id()).update();
    }
}
