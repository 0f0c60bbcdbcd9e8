package health.attune.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DigestStore {
    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DigestWish> wish(UUID accountId) {
        return jdbc.sql("select account_id, hour, weekdays from today.wish where account_id = ?")
                .param(accountId)
                .query((row, number) -> wish(
                        row.getInt("hour"), (Short[]) row.getArray("weekdays").getArray()))
                .optional();
    }

    void keep(UUID accountId, DigestWish wish) {
        jdbc.sql("""
                insert into today.wish (account_id, hour, weekdays) values (:account, :hour, :weekdays)
                on conflict (account_id) do update
                set hour = excluded.hour, weekdays = excluded.weekdays, wished_at = now()
                """)
                .param("account", accountId)
                .param("hour", wish.hour())
                .param(
                        "weekdays",
                        wish.weekdays().stream()
                                .map(day -> (short) day.getValue())
                                .toArray(Short[]::new))
                .update();
    }

    void forget(UUID accountId) {
        jdbc.sql("delete from today.wish where account_id = ?").param(accountId).update();
    }

    /** Somebody who wants one. */
    record Wished(UUID accountId, DigestWish wish) {}

    List<Wished> wished() {
        return jdbc.sql("select account_id, hour, weekdays from today.wish order by account_id")
                .query((row, number) ->
                        new Wished(row.getObject("account_id", UUID.class), wish(row.getInt("hour"), (Short[])
                                row.getArray("weekdays").getArray())))
                .list();
    }

    boolean isLookedAt(UUID accountId, LocalDate day) {
        return jdbc.sql("select exists (select 1 from today.digest where account_id = ? and day = ?)")
                .params(accountId, day)
                .query(Boolean.class)
                .single();
    }

    /** False where another instance has, or is just about to: that one is waited for. */
    boolean look(UUID accountId, LocalDate day, int waiting) {
        return jdbc.sql("insert into today.digest (account_id, day, waiting) values (?, ?, ?) on conflict do nothing")
                        .params(accountId, day, waiting)
                        .update()
                == 1;
    }

    void forgetOld() {
        jdbc.sql("delete from today.digest where looked_at < now() - interval '90 days'")
                .update();
    }

    private static DigestWish wish(int hour, Short[] weekdays) {
        return new DigestWish(hour, Arrays.stream(weekdays).map(DayOfWeek::of).collect(Collectors.toSet()));
    }
}
