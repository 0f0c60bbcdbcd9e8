package health.attune.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WeeklyMailStore {
    private final JdbcClient jdbc;

    WeeklyMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isWished(UUID accountId) {
        return jdbc.sql("select exists (select 1 from supervision.wish where account_id = ?)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    void wish(UUID accountId) {
        jdbc.sql("insert into supervision.wish (account_id) values (?) on conflict do nothing")
                .param(accountId)
                .update();
    }

    void forget(UUID accountId) {
        jdbc.sql("delete from supervision.wish where account_id = ?")
                .param(accountId)
                .update();
    }

    List<UUID> wishing() {
        return jdbc.sql("select account_id from supervision.wish order by account_id")
                .query(UUID.class)
                .list();
    }

    boolean isLookedAt(UUID accountId, LocalDate day) {
        return jdbc.sql("select exists (select 1 from supervision.digest where account_id = ? and day = ?)")
                .params(accountId, day)
                .query(Boolean.class)
                .single();
    }

    /** False where another instance has, or is just about to: that one is waited for. */
    boolean look(UUID accountId, LocalDate day) {
        return jdbc.sql("insert into supervision.digest (account_id, day) values (?, ?) on conflict do nothing")
                        .params(accountId, day)
                        .update()
                == 1;
    }

    void forgetOld() {
        jdbc.sql("delete from supervision.digest where looked_at < now() - interval '90 days'")
                .update();
    }
}
