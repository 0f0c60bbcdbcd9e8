package health.attune.access.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CredentialStore {
    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credentials> active(String login) {
        return jdbc.sql("""
                select a.id, a.kind, a.password, a.password_needs_second_factor,
                    f.confirmed_at is not null as second_factor,
                    exists (select 1 from access.passkey p where p.account_id = a.id) as passkey,
                    md5(concat_ws(' ', extract(epoch from a.password_set_at), extract(epoch from f.confirmed_at),
                        (select string_agg(p.id::text, ' ' order by p.id) from access.passkey p
                            where p.account_id = a.id))) as basis
                from access.account a left join access.second_factor f on f.account_id = a.id
                where lower(a.login) = :login
                  and a.active_from <= now() and (a.active_until is null or a.active_until > now())
                  and a.id not in (select l.account_id from access.on_leave_now l)
                """).param("login", login).query(Credentials.class).optional();
    }

    /** The language its owner chose; empty until they did. */
    Optional<String> language(UUID accountId) {
        return jdbc.sql("select language from access.account where id = :id and language is not null")
                .param("id", accountId)
                .query(String.class)
                .optional();
    }

    /**
     * What signs in to an account.
     *
     * @param basis another one after each change of the password, the second factor or the passkeys
     */
    record Credentials(
            UUID id,
            String kind,
            @Nullable String password,
            boolean passwordNeedsSecondFactor,
            boolean secondFactor,
            boolean passkey,
            String basis) {

        /** Whether the password alone leaves the account closed. */
        boolean asksForMore() {
            return secondFactor || passkey;
        }

        boolean isStaff() {
            return kind.equals("staff");
        }
    }
}
