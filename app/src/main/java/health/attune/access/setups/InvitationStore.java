package health.attune.access.setups;

import health.attune.access.signin.SignInSettings;
import health.attune.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitationStore {
    private static final int WRONG_DAYS = 5;
    private static final String OPEN = " used_at is null and ended_at is null and expires_at > now() ";
    private static final String OPENS = """
            nullif(opens_at, 'infinity') as opens_at, opens_at <= now() as works, expires_at""";
    private static final String BY_HASH =
            "select account_id, born_on, " + OPENS + " from access.invitation where code_hash = :hash and" + OPEN;

    private final JdbcClient jdbc;
    private final SignInSettings settings;

    InvitationStore(JdbcClient jdbc, SignInSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Whoever makes a code for the same account waits until this transaction ends: there is one code at a time. */
    void lock(UUID accountId) {
        jdbc.sql("select id from access.account where id = :id for update")
                .param("id", accountId)
                .query(UUID.class)
                .list();
    }

    /**
     * Works at once for an account that nobody has used, or by an operator; for one whose roles open doors for others
     * only once it is confirmed; for all others after the wait.
     */
    Kept insert(Invitations.Made made, byte[] hash) {
        return jdbc.sql("""
                insert into access.invitation (id, account_id, code_hash, made_by, born_on, expires_at, opens_at)
                select :id, a.id, :hash, :by, :born, now() + make_interval(secs => :life),
                    case when a.password is null or cast(:by as uuid) is null then now()
                         when exists (select 1 from access.role_grant g where g.account_id = a.id
                              and g.role in ('system-administrator', 'privacy-officer')
                              and (g.ends_at is null or g.ends_at > now())) then 'infinity'
                         else now() + make_interval(secs => :wait) end
                from access.account a where a.id = :account
                returning account_id, born_on,
                """ + OPENS)
                .param("id", Ids.next())
                .param("account", made.accountId())
                .param("hash", hash)
                .param("by", made.madeBy())
                .param("born", made.bornOn())
                .param("life", (double) made.life().toSeconds())
                .param("wait", (double) settings.resetWaits().toSeconds())
                .query(InvitationStore::kept)
                .single();
    }

    Optional<Kept> byHash(byte[] hash) {
        return kept(BY_HASH, hash);
    }

    /** Locks it: of several days of birth that are typed at once, each is judged when those before it are counted. */
    Optional<Kept> lockedByHash(byte[] hash) {
        return kept(BY_HASH + "for update", hash);
    }

    private Optional<Kept> kept(String question, byte[] hash) {
        return jdbc.sql(question)
                .param("hash", hash)
                .query(InvitationStore::kept)
                .optional();
    }

    Optional<Out> out(UUID accountId) {
        return jdbc.sql("select made_by, (select a.name from access.account a where a.id = made_by) as by, " + OPENS
                        + " from access.invitation where account_id = :account and" + OPEN)
                .param("account", accountId)
                .query((row, number) -> new Out(
                        row.getObject("made_by", UUID.class),
                        row.getString("by"),
                        moment(row, "opens_at"),
                        row.getBoolean("works"),
                        Objects.requireNonNull(moment(row, "expires_at"))))
                .optional();
    }

    boolean confirm(UUID accountId, @Nullable UUID by) {
        return jdbc.sql("""
                update access.invitation set opens_at = now(), confirmed_by = :by, confirmed_at = now()
                where account_id = :account and opens_at > now()
                  and (cast(:by as uuid) is null or made_by is distinct from :by) and
                """ + OPEN).param("account", accountId).param("by", by).update() > 0;
    }

    boolean use(byte[] hash) {
        return jdbc.sql("update access.invitation set used_at = now() where code_hash = :hash and opens_at <= now() and"
                                + OPEN)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void wrongDay(byte[] hash) {
        jdbc.sql("""
                update access.invitation set wrong_days = wrong_days + 1,
                    ended_at = case when wrong_days + 1 >= :most then now() end
                where code_hash = :hash and
                """ + OPEN).param("hash", hash).param("most", WRONG_DAYS).update();
    }

    int end(UUID accountId, @Nullable UUID by) {
        return jdbc.sql("""
                update access.invitation set ended_at = now(), ended_by = :by
                where account_id = :account and used_at is null and ended_at is null
                """).param("account", accountId).param("by", by).update();
    }

    /** Of an account that is in use; the first code of a new one stays. */
    int endReset(UUID accountId, @Nullable UUID by) {
        return jdbc.sql("""
                update access.invitation set ended_at = now(), ended_by = :by
                where account_id = :account and used_at is null and ended_at is null
                  and exists (select 1 from access.account a where a.id = :account and a.password is not null)
                """).param("account", accountId).param("by", by).update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("account_id", UUID.class),
                row.getObject("born_on", LocalDate.class),
                moment(row, "opens_at"),
                row.getBoolean("works"),
                Objects.requireNonNull(moment(row, "expires_at")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** @param opensAt null until somebody confirms it */
    record Kept(
            UUID accountId,
            @Nullable LocalDate bornOn,
            @Nullable Instant opensAt,
            boolean works,
            Instant expiresAt) {}
}
