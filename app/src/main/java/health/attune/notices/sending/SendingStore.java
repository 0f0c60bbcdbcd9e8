package health.attune.notices.sending;

import health.attune.notices.Channel;
import health.attune.notices.Notice.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SendingStore {
    private final JdbcClient jdbc;

    SendingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the most urgent one that is due; it is up again after that time unless its end was written by then. */
    Optional<Due> takeNext(Channel channel, Duration upAgainAfter) {
        return jdbc.sql("""
                update notices.sending s
                set attempts = s.attempts + 1, next_at = clock_timestamp() + make_interval(secs => :again)
                from notices.notice n
                where n.id = s.notice_id and s.channel = :channel
                  and s.notice_id = (select d.notice_id from notices.sending d
                      where d.channel = :channel and d.state = 'waiting' and d.next_at <= now()
                      order by d.urgency, d.next_at limit 1 for update skip locked)
                returning s.notice_id, s.channel, s.attempts, s.way_id, n.account_id, n.kind, n.figures, s.urgency,
                    (select w.address from notices.way w where w.id = s.way_id
                        or (s.way_id is null and w.account_id = n.account_id and w.channel = s.channel
                            and w.confirmed_at is not null)) as address
                """)
                .param("channel", channel.word())
                .param("again", upAgainAfter.toSeconds())
                .query(SendingStore::due)
                .optional();
    }

    /** Those settled long ago whose sender has been told. */
    void forgetOld() {
        jdbc.sql("delete from notices.notice where settled_at < now() - interval '90 days' and tell_at is null")
                .update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("notice_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getInt("attempts"),
                row.getObject("account_id", UUID.class),
                row.getString("kind"),
                List.of((Integer[]) row.getArray("figures").getArray()),
                Urgency.values()[row.getInt("urgency")],
                row.getObject("way_id", UUID.class),
                row.getString("address"));
    }

    /** From here to the end of the transaction nobody else writes what became of the notice. */
    void lock(UUID noticeId) {
        jdbc.sql("select 1 from notices.notice where id = :id for update")
                .param("id", noticeId)
                .query(Integer.class)
                .optional();
    }

    /** Whoever delivered it has, also where another one has taken over meanwhile. */
    void delivered(Due due) {
        jdbc.sql("update notices.sending set state = 'delivered' where notice_id = :id and channel = :channel"
                        + " and state = 'waiting'")
                .param("id", due.noticeId())
                .param("channel", due.channel().word())
                .update();
    }

    /** It may be as late as any other once the quiet hours of its recipient have ended. */
    void hold(Due due, Instant until, Duration giveUpAfter) {
        jdbc.sql("""
                with held as (
                    update notices.sending set next_at = :until, held_until = :until
                    where notice_id = :id and channel = :channel and state = 'waiting' and attempts = :attempt
                    returning notice_id)
                update notices.notice set give_up_at = greatest(give_up_at, :until + make_interval(secs => :patience))
                where id in (select notice_id from held)
                """)
                .param("id", due.noticeId())
                .param("channel", due.channel().word())
                .param("attempt", due.attempt())
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("patience", giveUpAfter.toSeconds())
                .update();
    }

    /** Of many of a kind that are held back one is enough: the newest. One that another holds just now stays, too. */
    void withdrawHeldBefore(Due due) {
        jdbc.sql("""
                with told as (
                    select n.id from notices.notice n join notices.sending s on s.notice_id = n.id
                    where n.account_id = :account and n.kind = :kind and n.state = 'waiting' and n.id <> :id
                      and s.state = 'waiting' and s.held_until > now()
                    for update of n skip locked),
                withdrawn as (
                    update notices.notice set state = 'withdrawn', settled_at = now()
                    where id in (select id from told) returning id)
                update notices.sending set state = 'withdrawn'
                where state = 'waiting' and notice_id in (select id from withdrawn)
                """)
                .param("account", due.recipientId())
                .param("kind", due.kind())
                .param("id", due.noticeId())
                .update();
    }

    void refused(Due due, @Nullable String fault) {
        jdbc.sql("""
                update notices.sending set state = 'refused', failed_at = now(), fault = :fault
                where notice_id = :id and channel = :channel and state = 'waiting' and attempts = :attempt
                """)
                .param("id", due.noticeId())
                .param("channel", due.channel().word())
                .param("attempt", due.attempt())
                .param("fault", fault)
                .update();
    }

    /** Up again after that time, and once more at the very end of the time it has; after that it is given up. */
    void later(Due due, Duration wait, @Nullable String fault) {
        jdbc.sql("""
                update notices.sending s set failed_at = now(), fault = :fault,
                    state = case when n.give_up_at <= now() then 'given-up' else 'waiting' end,
                    next_at = least(now() + make_interval(secs => :wait), greatest(n.give_up_at, now()))
                from notices.notice n
                where n.id = s.notice_id and s.notice_id = :id and s.channel = :channel
                  and s.state = 'waiting' and s.attempts = :attempt
                """)
                .param("id", due.noticeId())
                .param("channel", due.channel().word())
                .param("attempt", due.attempt())
                .param("wait", wait.toMillis() / 1000.0)
                .param("fault", fault)
                .update();
    }

    /** Delivered by one way is delivered; it has failed once no way is open any more. */
    void settle(UUID noticeId) {
        jdbc.sql("""
                update notices.notice n set settled_at = now(), tell_at = now(),
                    state = case when s.delivered then 'delivered' else 'failed' end
                from (select bool_or(state = 'delivered') as delivered, bool_or(state = 'waiting') as waiting
                      from notices.sending where notice_id = :id) s
                where n.id = :id and n.state = 'waiting' and (s.delivered or not s.waiting)
                """).param("id", noticeId).update();
    }
}
