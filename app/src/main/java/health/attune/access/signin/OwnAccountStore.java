package health.attune.access.signin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OwnAccountStore {
    private final JdbcClient jdbc;

    OwnAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Profile of(UUID accountId) {
        return jdbc.sql("""
                select a.id, coalesce(a.login, '') as login, a.name, a.language, a.password_needs_second_factor,
                    f.confirmed_at is not null as second_factor
                from access.account a left join access.second_factor f on f.account_id = a.id
                where a.id = :id
                """).param("id", accountId).query(Profile.class).single();
    }

    void describe(UUID accountId, String name) {
        jdbc.sql("update access.account set name = :name, version = version + 1 where id = :id")
                .param("id", accountId)
                .param("name", name)
                .update();
    }

    void speak(UUID accountId, String language) {
        jdbc.sql("update access.account set language = :language where id = :id")
                .param("id", accountId)
                .param("language", language)
                .update();
    }
}
