package health.attune.notices.wishes;

import health.attune.notices.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WishStore {
    private static final String ENDS =
            "set replaced_at = clock_timestamp() where account_id = :account" + " and replaced_at is null and ";

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Wish> wish(UUID accountId, String kind) {
        return jdbc.sql("select told, channel from notices.wish"
                        + " where account_id = ? and kind = ? and replaced_at is null")
                .params(accountId, kind)
                .query(WishStore::wish)
                .optional();
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        var channel = row.getString("channel");
        return new Wish(Wish.When.of(row.getString("told")), channel == null ? null : Channel.of(channel));
    }

    QuietHours quietHours(UUID accountId) {
        var byDay = new EnumMap<DayOfWeek, QuietHours.Span>(DayOfWeek.class);
        jdbc.sql("select weekday, from_hour, until_hour from notices.quiet"
                        + " where account_id = ? and replaced_at is null")
                .param(accountId)
                .query(row -> {
                    var span = new QuietHours.Span(row.getInt("from_hour"), row.getInt("until_hour"));
                    byDay.put(DayOfWeek.of(row.getInt("weekday")), span);
                });
        return new QuietHours(byDay);
    }

    /** The end of the one before counts, too: who takes back all quiet hours has said something. */
    Optional<Instant> saidAt(UUID accountId) {
        return Optional.ofNullable(jdbc.sql("""
                select max(at) from (
                    select greatest(wished_at, replaced_at) as at from notices.wish where account_id = :account
                    union all
                    select greatest(wished_at, replaced_at) from notices.quiet where account_id = :account) s
                """)
                        .param("account", accountId)
                        .query(OffsetDateTime.class)
                        .optional()
                        .orElse(null))
                .map(OffsetDateTime::toInstant);
    }

    /** Two pages of the same account that are saved at once are kept one after the other. */
    void hold(UUID accountId) {
        jdbc.sql("select 1 from access.account where id = ? for no key update")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /** Nothing is written where it is as before. */
    void keep(UUID accountId, String kind, Wish wish) {
        if (wish(accountId, kind).orElse(Wish.USUAL).equals(wish)) return;
        jdbc.sql("update notices.wish " + ENDS + "kind = :kind")
                .param("account", accountId)
                .param("kind", kind)
                .update();
        jdbc.sql("insert into notices.wish (account_id, kind, told, channel) values (:account, :kind, :told, :channel)")
                .param("account", accountId)
                .param("kind", kind)
                .param("told", wish.when().word())
                .param("channel", wish.by() == null ? null : wish.by().word())
                .update();
    }

    /** Days that are as before stay as they are. */
    void keep(UUID accountId, QuietHours quiet) {
        var before = quietHours(accountId).byDay();
        for (var day : DayOfWeek.values()) {
            var span = quiet.byDay().get(day);
            if (Objects.equals(before.get(day), span)) continue;
            jdbc.sql("update notices.quiet " + ENDS + "weekday = :weekday")
                    .param("account", accountId)
                    .param("weekday", day.getValue())
                    .update();
            if (span != null) insert(accountId, day, span);
        }
    }

    private void insert(UUID accountId, DayOfWeek day, QuietHours.Span span) {
        jdbc.sql("insert into notices.quiet (account_id, weekday, from_hour, until_hour) values (?, ?, ?, ?)")
                .params(accountId, day.getValue(), span.from(), span.until())
                .update();
    }

    /** What was held back and is not wanted any more. */
    void withdraw(UUID accountId, String kind) {
        jdbc.sql("""
                with withdrawn as (
                    update notices.notice set state = 'withdrawn', settled_at = now()
                    where account_id = ? and kind = ? and state = 'waiting' returning id)
                update notices.sending set state = 'withdrawn'
                where state = 'waiting' and notice_id in (select id from withdrawn)
                """).params(accountId, kind).update();
    }

    /** What is held back is looked at anew: the hours that held it may be others now. */
    void wake(UUID accountId) {
        jdbc.sql("""
                update notices.sending s set next_at = now(), held_until = null from notices.notice n
                where n.id = s.notice_id and n.account_id = ? and s.state = 'waiting' and s.held_until > now()
                """).param(accountId).update();
    }
}
