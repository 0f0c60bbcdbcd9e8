package health.attune.access.setups;

import health.attune.access.SetUpCode;
import health.attune.access.signin.Token;
import health.attune.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes with which somebody sets up an account; the database keeps their hashes only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Invitations {
    public static final Duration FOR_STAFF = Duration.ofDays(3);
    public static final Duration FOR_A_PERSON = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new code for the account; an earlier one no longer works. */
    public SetUpCode make(UUID accountId, Duration life, @Nullable UUID madeBy) {
        end(accountId);
        var token = Token.toType();
        Instant expires = clock.instant().plus(life);
        jdbc.sql("""
                insert into access.invitation (id, account_id, code_hash, made_by, expires_at)
                values (:id, :account, :hash, :by, :expires)
                """)
                .param("id", Ids.next())
                .param("account", accountId)
                .param("hash", token.hash())
                .param("by", madeBy)
                .param("expires", Timestamp.from(expires))
                .update();
        return new SetUpCode(accountId, token.inGroups(), expires);
    }

    /** Whose account the code sets up, while it works. */
    public Optional<UUID> accountOf(String code) {
        return jdbc.sql("""
                select account_id from access.invitation
                where code_hash = :hash and used_at is null and ended_at is null and expires_at > now()
                """)
                .param("hash", Token.typed(code).hash())
                .query(UUID.class)
                .optional();
    }

    /** Takes the code: true for the one request that does so first. */
    public boolean use(String code) {
        return jdbc.sql("""
                update access.invitation set used_at = now()
                where code_hash = :hash and used_at is null and ended_at is null and expires_at > now()
                """).param("hash", Token.typed(code).hash()).update() == 1;
    }

    /** No code of the account works any more. */
    public void end(UUID accountId) {
        jdbc.sql("update access.invitation set ended_at = now()"
                        + " where account_id = :account and used_at is null and ended_at is null")
                .param("account", accountId)
                .update();
    }
}
