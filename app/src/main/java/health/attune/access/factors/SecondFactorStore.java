package health.attune.access.factors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SecondFactorStore {
    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> of(UUID accountId) {
        return jdbc.sql("select secret, confirmed_at is not null as confirmed from access.second_factor"
                        + " where account_id = :id")
                .param("id", accountId)
                .query(Kept.class)
                .optional();
    }

    /** Keeps a secret that is not confirmed yet; a confirmed one stays. */
    void offer(UUID accountId, byte[] sealed) {
        jdbc.sql("""
                insert into access.second_factor as f (account_id, secret) values (:id, :secret)
                on conflict (account_id) do update set secret = excluded.secret, offered_at = now(), last_step = 0
                where f.confirmed_at is null
                """).param("id", accountId).param("secret", sealed).update();
    }

    /** Whoever adds a passkey meanwhile waits, or is waited for. */
    void lock(UUID accountId) {
        jdbc.sql("select id from access.account where id = :id for update")
                .param("id", accountId)
                .query(UUID.class)
                .single();
    }

    /** Keeps a secret as confirmed, where the account has nothing yet that is asked for beside the password. */
    boolean begin(UUID accountId, byte[] sealed, long step) {
        return jdbc.sql("""
                insert into access.second_factor as f (account_id, secret, confirmed_at, last_step)
                select :id, :secret, now(), :step
                where not exists (select 1 from access.passkey p where p.account_id = :id)
                on conflict (account_id) do update set secret = excluded.secret, offered_at = now(),
                    confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
                where f.confirmed_at is null
                """)
                        .param("id", accountId)
                        .param("secret", sealed)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Takes the code of that time step: true for the one request that does so first, and never for an earlier step. */
    boolean take(UUID accountId, long step) {
        return jdbc.sql("update access.second_factor set last_step = :step"
                                + " where account_id = :id and last_step < :step")
                        .param("id", accountId)
                        .param("step", step)
                        .update()
                == 1;
    }

    void confirm(UUID accountId) {
        jdbc.sql("update access.second_factor set confirmed_at = now() where account_id = :id and confirmed_at is null")
                .param("id", accountId)
                .update();
    }

    void remove(UUID accountId) {
        jdbc.sql("delete from access.second_factor where account_id = :id")
                .param("id", accountId)
                .update();
    }

    record Kept(byte[] secret, boolean confirmed) {}
}
