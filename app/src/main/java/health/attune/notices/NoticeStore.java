package health.attune.notices;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new: one of the same key that is being queued at the same time is waited for. */
    boolean queue(UUID id, Notice notice, Duration giveUpAfter) {
        return jdbc.sql("""
                insert into notices.notice (id, key, account_id, kind, urgency, figures, give_up_at)
                values (:id, :key, :account, :kind, :urgency, :figures, now() + make_interval(secs => :patience))
                on conflict (key) do nothing
                """)
                        .param("id", id)
                        .param("key", notice.key())
                        .param("account", notice.recipientId())
                        .param("kind", notice.kind().key())
                        .param("urgency", notice.urgency().ordinal())
                        .param("figures", notice.figures().toArray(Integer[]::new))
                        .param("patience", giveUpAfter.toSeconds())
                        .update()
                > 0;
    }

    void address(UUID id, Notice.Urgency urgency, Collection<Channel> channels) {
        jdbc.sql("insert into notices.sending (notice_id, channel, urgency) select :id, unnest(:channels), :urgency")
                .param("id", id)
                .param("channels", words(channels))
                .param("urgency", urgency.ordinal())
                .update();
    }

    void settle(UUID id, Outcome outcome) {
        jdbc.sql("""
                update notices.notice set state = :state, settled_at = now(), tell_at = now()
                where id = :id and state = 'waiting'
                """).param("id", id).param("state", outcome.word()).update();
    }

    /** Nobody is told: the sender knows. */
    void withdraw(String beginning) {
        jdbc.sql("""
                with withdrawn as (
                    update notices.notice set state = 'withdrawn', settled_at = now()
                    where starts_with(key, :beginning) and state = 'waiting' returning id)
                update notices.sending set state = 'withdrawn'
                where state = 'waiting' and notice_id in (select id from withdrawn)
                """).param("beginning", beginning).update();
    }

    Optional<Outcome> outcome(String key) {
        return jdbc.sql("select state from notices.notice where key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(Outcome::of);
    }

    List<Channel> confirmed(UUID accountId) {
        return jdbc
                .sql("select channel from notices.way where account_id = :account and confirmed_at is not null")
                .param("account", accountId)
                .query(String.class)
                .list()
                .stream()
                .map(Channel::of)
                .toList();
    }

    Set<UUID> reachable(Collection<UUID> accountIds, Collection<Channel> channels) {
        return jdbc.sql("""
                select distinct account_id from notices.way
                where account_id = any(:accounts) and channel = any(:channels) and confirmed_at is not null
                """)
                .param("accounts", accountIds.toArray(UUID[]::new))
                .param("channels", words(channels))
                .query(UUID.class)
                .set();
    }

    int sentLastHour(UUID accountId, NoticeKind kind) {
        return jdbc.sql("""
                select count(*) from notices.notice
                where account_id = :account and kind = :kind and queued_at > now() - interval '1 hour'
                """)
                .param("account", accountId)
                .param("kind", kind.key())
                .query(Integer.class)
                .single();
    }

    Optional<TestNotices.Tested> last(UUID accountId, NoticeKind kind) {
        return jdbc.sql("""
                select queued_at, state from notices.notice where account_id = :account and kind = :kind
                order by queued_at desc limit 1
                """)
                .param("account", accountId)
                .param("kind", kind.key())
                .query((row, number) -> new TestNotices.Tested(
                        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                        Outcome.of(row.getString("state"))))
                .optional();
    }

    List<TestNotices.Gone> ways(String key) {
        return jdbc.sql("""
                select s.channel, s.state, s.fault from notices.sending s join notices.notice n on n.id = s.notice_id
                where n.key = :key order by s.channel
                """)
                .param("key", key)
                .query((row, number) -> new TestNotices.Gone(
                        Channel.of(row.getString("channel")), row.getString("state"), row.getString("fault")))
                .list();
    }

    /** What quiet hours hold back does not wait for the channel. */
    List<ChannelHealth> health(Set<Channel> on) {
        return jdbc.sql("""
                select c.channel, count(s.*) filter (where s.state = 'waiting') as waiting,
                    extract(epoch from now() - min(greatest(n.queued_at, s.held_until))
                        filter (where s.state = 'waiting')) as oldest,
                    count(s.*) filter (where s.failed_at > now() - interval '1 hour') as failing
                from unnest(array['mail', 'text', 'pager', 'sink']) with ordinality as c (channel, place)
                left join notices.sending s on s.channel = c.channel
                    and (s.state = 'waiting' or s.failed_at > now() - interval '1 hour')
                    and (s.held_until is null or s.held_until <= now())
                left join notices.notice n on n.id = s.notice_id
                group by c.channel, c.place order by c.place
                """)
                .query((row, number) -> {
                    var channel = Channel.of(row.getString("channel"));
                    var oldest = row.getBigDecimal("oldest");
                    return new ChannelHealth(
                            channel,
                            on.contains(channel),
                            row.getLong("waiting"),
                            oldest == null ? null : Duration.ofSeconds(oldest.longValue()),
                            row.getLong("failing"));
                })
                .list();
    }

    private static String[] words(Collection<Channel> channels) {
        return channels.stream().map(Channel::word).toArray(String[]::new);
    }
}
