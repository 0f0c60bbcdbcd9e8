package health.attune.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountStore {
    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> activeWithLogin(String login) {
        return jdbc.sql("""
                select id, kind, login, name, person_id, language, password from access.account
                where lower(login) = lower(:login)
                  and active_from <= now() and (active_until is null or active_until > now())
                """).param("login", login).query(Account.class).optional();
    }

    record Account(
            UUID id,
            String kind,
            String login,
            String name,
            @Nullable UUID personId,
            String language,
            @Nullable String password) {

        Principal principal() {
            return personId == null ? Principal.staff(id, name) : Principal.person(id, name, personId);
        }
    }
}
