package health.attune.access.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** All sessions of an account, for its owner to look over and end. */
@Component
public class SessionList {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SessionSettings settings;
    private final JdbcClient jdbc;

    SessionList(
            FindByIndexNameSessionRepository<? extends Session> sessions, SessionSettings settings, JdbcClient jdbc) {
        this.sessions = sessions;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Those that are not over, the last used first. */
    public List<Row> of(UUID accountId) {
        return sessions.findByPrincipalName(accountId.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .flatMap(session -> Row.of(session).stream())
                .sorted(Comparator.comparing(Row::lastAt).reversed())
                .toList();
    }

    public void end(UUID accountId, UUID key) {
        end(accountId, row -> row.presence().key().equals(key));
    }

    public void endOthers(UUID accountId, UUID key) {
        end(accountId, row -> !row.presence().key().equals(key));
    }

    public void endAll(UUID accountId) {
        jdbc.sql("delete from access.session where principal_name = :owner")
                .param("owner", accountId.toString())
                .update();
    }

    /** One more begins: where there would be too many, those that were used least recently end. */
    public void makeRoom(UUID accountId) {
        end(accountId, of(accountId).stream().skip(settings.atMost() - 1L));
    }

    private void end(UUID accountId, Predicate<Row> which) {
        end(accountId, of(accountId).stream().filter(which));
    }

    private void end(UUID accountId, Stream<Row> rows) {
        var hashes = rows.map(Row::hash).toArray(String[]::new);
        jdbc.sql("delete from access.session"
                        + " where principal_name = :owner and encode(session_hash, 'hex') = any(:hashes)")
                .param("owner", accountId.toString())
                .param("hashes", hashes)
                .update();
    }

    /** One session. */
    public record Row(Presence presence, Instant lastAt, String hash) {

        static List<Row> of(Session session) {
            return session.getAttribute(Sessions.PRESENCE) instanceof Presence presence
                    ? List.of(new Row(presence, session.getLastAccessedTime(), session.getId()))
                    : List.of();
        }
    }
}
