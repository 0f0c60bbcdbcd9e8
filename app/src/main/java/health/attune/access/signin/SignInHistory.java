package health.attune.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When and from where somebody signed in to an account, for its owner to look over. */
@Component
public class SignInHistory {
    private static final int SHOWN = 10;

    private final JdbcClient jdbc;

    SignInHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID accountId, Entry entry) {
        jdbc.sql("""
                insert into access.sign_in (account_id, client, network, way)
                values (:account, :client, :network, :way)
                """)
                .param("account", accountId)
                .param("client", entry.client())
                .param("network", entry.network())
                .param("way", entry.way())
                .update();
    }

    /** The newest first. */
    public List<Entry> of(UUID accountId) {
        return jdbc.sql("""
                select at, client, network, way from access.sign_in
                where account_id = :account order by at desc limit :shown
                """)
                .param("account", accountId)
                .param("shown", SHOWN)
                .query(Entry.class)
                .list();
    }

    /**
     * One time that somebody signed in.
     *
     * @param way the word of how they proved who they are
     */
    public record Entry(Instant at, String client, String network, String way) {}
}
