package health.attune.notices.ways;

import health.attune.notices.Channel;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WayStore {
    private static final int TRIES = 5;

    private final JdbcClient jdbc;

    WayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Way way(UUID accountId, Channel channel) {
        return jdbc.sql("""
                select :channel as channel,
                    (select address from notices.way where account_id = :account and channel = :channel
                        and confirmed_at is not null) as confirmed,
                    (select address from notices.way where account_id = :account and channel = :channel
                        and confirmed_at is null) as typed
                """)
                .param("account", accountId)
                .param("channel", channel.word())
                .query((row, number) -> new Way(channel, row.getString("confirmed"), row.getString("typed")))
                .single();
    }

    /** Codes asked for at the same time are counted one after the other. */
    boolean mayHaveCode(UUID accountId, int most) {
        jdbc.sql("select 1 from access.account where id = :account for no key update")
                .param("account", accountId)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                select count(*) < :most from notices.notice
                where account_id = :account and kind = :kind and queued_at > now() - interval '1 hour'
                """)
                .param("account", accountId)
                .param("kind", Confirmations.KIND)
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    /** The address that waits for its code now, instead of one that waited before; returns its id. */
    UUID type(UUID id, UUID accountId, Channel channel, String address) {
        return jdbc.sql("""
                insert into notices.way (id, account_id, channel, address)
                values (:id, :account, :channel, :address)
                on conflict (account_id, channel) where confirmed_at is null do update set id = excluded.id,
                    address = excluded.address, typed_at = now(), code_hash = null, code_until = null, tries = 0
                returning id
                """)
                .param("id", id)
                .param("account", accountId)
                .param("channel", channel.word())
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    void queueCode(UUID noticeId, UUID accountId, UUID wayId, Duration giveUpAfter) {
        jdbc.sql("""
                with queued as (
                    insert into notices.notice (id, key, account_id, kind, urgency, give_up_at)
                    values (:notice, :key, :account, :kind, 0, now() + make_interval(secs => :patience)) returning id)
                insert into notices.sending (notice_id, channel, way_id, urgency)
                select q.id, w.channel, w.id, 0 from queued q, notices.way w where w.id = :way
                """)
                .param("notice", noticeId)
                .param("key", Confirmations.KIND + " " + noticeId)
                .param("account", accountId)
                .param("kind", Confirmations.KIND)
                .param("way", wayId)
                .param("patience", giveUpAfter.toSeconds())
                .update();
    }

    void keepCode(UUID wayId, byte[] hash) {
        jdbc.sql("""
                update notices.way set code_hash = :hash, code_until = now() + interval '30 minutes', tries = 0
                where id = :id and confirmed_at is null
                """).param("id", wayId).param("hash", hash).update();
    }

    /** Counts a try before it is judged; empty where there is no code, or it was tried too often or too late. */
    Optional<Way.Waiting> tried(UUID accountId, Channel channel) {
        return jdbc.sql("""
                update notices.way set tries = tries + 1
                where account_id = :account and channel = :channel and confirmed_at is null
                  and code_until > now() and tries < :most
                returning id, code_hash
                """)
                .param("account", accountId)
                .param("channel", channel.word())
                .param("most", TRIES)
                .query((row, number) -> new Way.Waiting(row.getObject("id", UUID.class), row.getBytes("code_hash")))
                .optional();
    }

    void confirm(UUID wayId, UUID accountId, Channel channel) {
        jdbc.sql("""
                delete from notices.way where account_id = :account and channel = :channel and confirmed_at is not null
                """)
                .param("account", accountId)
                .param("channel", channel.word())
                .update();
        jdbc.sql("update notices.way set confirmed_at = now(), code_hash = null, code_until = null where id = :id")
                .param("id", wayId)
                .update();
    }

    void remove(UUID accountId, Channel channel) {
        jdbc.sql("delete from notices.way where account_id = :account and channel = :channel")
                .param("account", accountId)
                .param("channel", channel.word())
                .update();
    }
}
