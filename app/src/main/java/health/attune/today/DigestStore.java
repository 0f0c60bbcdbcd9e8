package health.attune.today;

import health.attune.notices.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    Optional<DigestWish> wish(UUID accountId, NoticeKind kind) {
        return jdbc.sql("select hour, weekdays from today.wish where account_id = ? and kind = ?")
                .params(accountId, kind.key())
                .query(DigestStore::wish)
                .optional();
    }

    void keep(UUID accountId, NoticeKind kind, DigestWish wish) {
        jdbc.sql("""
                insert into today.wish (account_id, kind, hour, weekdays) values (:account, :kind, :hour, :weekdays)
                on conflict (account_id, kind) do update
                set hour = excluded.hour, weekdays = excluded.weekdays, wished_at = now()
                """)
                .param("account", accountId)
                .param("kind", kind.key())
                .param("hour", wish.hour())
                .param(
                        "weekdays",
                        wish.weekdays().stream()
                                .map(day -> (short) day.getValue())
                                .toArray(Short[]::new))
                .update();
    }

    void forget(UUID accountId, NoticeKind kind) {
        jdbc.sql("delete from today.wish where account_id = ? and kind = ?")
                .params(accountId, kind.key())
                .update();
    }

    /** Somebody who wants one. */
    record Wished(UUID accountId, DigestWish wish) {}

    List<Wished> wished(NoticeKind kind) {
        return jdbc.sql("select account_id, hour, weekdays from today.wish where kind = ? order by account_id")
                .param(kind.key())
                .query((row, number) -> new Wished(row.getObject("account_id", UUID.class), wish(row, number)))
                .list();
    }

    boolean isLookedAt(UUID accountId, NoticeKind kind, LocalDate day) {
        return jdbc.sql("select exists (select 1 from today.digest where account_id = ? and kind = ? and day = ?)")
                .params(accountId, kind.key(), day)
                .query(Boolean.class)
                .single();
    }

    /** False where another instance has, or is just about to: that one is waited for. */
    boolean look(UUID accountId, NoticeKind kind, LocalDate day, int waiting) {
        return jdbc.sql("insert into today.digest (account_id, kind, day, waiting) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(accountId, kind.key(), day, waiting)
                        .update()
                == 1;
    }

    void forgetOld() {
        jdbc.sql("delete from today.digest where looked_at < now() - interval '90 days'")
                .update();
    }

    private static DigestWish wish(ResultSet row, int number) throws SQLException {
        var weekdays = (Short[]) row.getArray("weekdays").getArray();
        return new DigestWish(
                row.getInt("hour"), Arrays.stream(weekdays).map(DayOfWeek::of).collect(Collectors.toSet()));
    }
}
