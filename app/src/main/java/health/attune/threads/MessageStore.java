package health.attune.threads;

import health.attune.access.Principal;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.threads.Excerpt.Part;
import health.attune.threads.Message.Draft;
import health.attune.threads.Message.Withdrawn;
import health.attune.threads.ThreadAccess.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MessageStore {
    private static final String MESSAGES = """
            select m.id, m.person_id, m.recorded_by, m.role, m.words, m.written_at, m.addressed_to, m.labels,
                w.reason, w.withdrawn_at
            from threads.message m
            left join threads.withdrawal w on w.message_id = m.id and w.undone_at is null
            """;

    private static final String NEWEST_FIRST = " order by m.written_at desc, m.id desc";

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where one of that id is there already. */
    boolean insert(Draft draft, UUID by) {
        return jdbc.sql("""
                insert into threads.message (id, person_id, words, addressed_to, recorded_by)
                values (:id, :person, :words, :to, :by) on conflict (id) do nothing
                """)
                        .param("id", draft.id())
                        .param("person", draft.personId())
                        .param("words", draft.words())
                        .param("to", draft.addressedTo().toArray(UUID[]::new))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql(MESSAGES + " where m.id = ?")
                .param(id)
                .query(MessageStore::message)
                .optional();
    }

    /** What of a thread a reader sees. */
    record Seen(Principal who, UUID personId, Reach reach, Cleared labels) {}

    /** At most one more than are shown; those from one message on the oldest first, any others the newest first. */
    List<Message> part(Seen seen, Part part) {
        var at = anchor(seen, part);
        var found = jdbc.sql(MESSAGES + " where m.person_id = :person and (:all or m.recorded_by = :me"
                        + " or :me = any(m.addressed_to)) and " + seen.labels().on("m") + side(part, at)
                        + " limit :most")
                .param("person", seen.personId())
                .param("all", seen.reach() == Reach.ALL)
                .param("me", seen.who().id())
                .param("most", Excerpt.MOST + 1)
                .params(seen.labels().parameters());
        if (at != null) found.param("at", Timestamp.from(at.writtenAt())).param("id", at.id());
        return found.query(MessageStore::message).list();
    }

    private @Nullable Message anchor(Seen seen, Part part) {
        var id = part.from() == null ? part.before() : part.from();
        if (id == null) return null;
        return find(id).filter(one -> one.personId().equals(seen.personId())).orElse(null);
    }

    private static String side(Part part, @Nullable Message at) {
        if (at == null) return NEWEST_FIRST;
        return part.from() == null
                ? " and (m.written_at, m.id) < (:at, :id)" + NEWEST_FIRST
                : " and (m.written_at, m.id) >= (:at, :id) order by m.written_at, m.id";
    }

    /** False where it was withdrawn already. */
    boolean withdraw(UUID id, String reason, UUID by) {
        return jdbc.sql("insert into threads.withdrawal (message_id, reason, withdrawn_by) values (?, ?, ?)"
                                + " on conflict (message_id) where undone_at is null do nothing")
                        .params(id, reason, by)
                        .update()
                == 1;
    }

    /** Which withdrawal that undid; empty where the message stands. */
    Optional<Long> restore(UUID id) {
        return jdbc.sql("update threads.withdrawal set undone_at = now() where message_id = ? and undone_at is null"
                        + " returning id")
                .param(id)
                .query(Long.class)
                .optional();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("recorded_by", UUID.class),
                row.getString("role"),
                row.getString("words"),
                row.getTimestamp("written_at").toInstant(),
                Set.of((UUID[]) row.getArray("addressed_to").getArray()),
                Labels.of(row.getArray("labels")),
                reason == null
                        ? null
                        : new Withdrawn(reason, row.getTimestamp("withdrawn_at").toInstant()));
    }
}
