package health.attune.threads;

import health.attune.access.Access.Sight;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.database.Net;
import health.attune.threads.Message.Colleague;
import health.attune.threads.Message.Draft;
import health.attune.threads.Message.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By whom messages are to be read, and who has. */
@Component
class MentionStore {
    private static final String COLLEAGUES = """
            select a.id, a.name, threads.role_of(a.id, :person) as role, not tasks.is_there(a.id, :site) as is_away
            from access.account a
            where a.id in (select r.account_id from access.relationship r
                    where r.person_id = :person and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))
              and a.id <> :me and threads.cares(a.id, :person, access.labels_by(:person, :me))
            order by a.name, a.id
            """;
    private static final String RECEIPTS = """
            select n.message_id, n.account_id, n.read_at,
                n.read_at is null and not threads.cares(n.account_id, m.person_id, m.labels) as lost
            from threads.mention n join threads.message m on m.id = n.message_id
            where n.message_id = any(?) and n.account_id <> m.recorded_by
            """;
    /** Whose a message is to open in the place of a colleague who is away, or does not care for the person any more. */
    private static final String HOLDER =
            "tasks.holder_for(n.account_id, m.person_id, (rosters.sites_of(m.person_id))[1], m.labels)";

    private static final String UNREAD = """
            with near as materialized (
                select m.id, m.person_id, m.recorded_by, m.labels, m.written_at, n.account_id
                from threads.mention n join threads.message m on m.id = n.message_id
                where n.read_at is null
                  and not exists (select 1 from threads.mention o
                      where o.message_id = m.id and o.account_id = :me and o.read_at is not null)
                  and not exists (select 1 from threads.withdrawal w where w.message_id = m.id and w.undone_at is null)
                  and (%s) and %s)
            select m.id, m.person_id, m.recorded_by as author_id, m.labels, bool_or(n.account_id = :me) as is_own
            from near m join near n using (id)
            where case when n.account_id = :me then true else HOLDER = :me end
            group by m.id, m.person_id, m.recorded_by, m.labels, m.written_at
            order by m.written_at, m.id
            """.replace("HOLDER", HOLDER);

    private final JdbcClient jdbc;
    private final Net net;

    MentionStore(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
    }

    /** By whom a message of this author could be read. Above the net: who else cares for a person is not seen by it. */
    List<Colleague> colleagues(Principal who, UUID personId, UUID siteId) {
        return net.above(() -> jdbc.sql(COLLEAGUES)
                .param("person", personId)
                .param("site", siteId)
                .param("me", who.id())
                .query(Colleague.class)
                .list());
    }

    void insert(Draft draft) {
        for (var reader : draft.addressedTo())
            jdbc.sql("insert into threads.mention (message_id, account_id) values (?, ?)")
                    .params(draft.id(), reader)
                    .update();
    }

    /** Of messages that the reader sees. Above the net: whether a colleague still does is not theirs to see. */
    Map<UUID, List<Receipt>> receipts(Collection<UUID> messages) {
        return net.above(
                () -> jdbc.sql(RECEIPTS).param(messages.toArray(UUID[]::new)).query(MentionStore::receipt).stream()
                        .collect(Collectors.groupingBy(Receipt::messageId)));
    }

    /** Who is to open it and has not. */
    List<UUID> waitingFor(UUID message) {
        return receipts(List.of(message)).getOrDefault(message, List.of()).stream()
                .filter(one -> one.readAt() == null && !one.lost())
                .map(Receipt::accountId)
                .toList();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        var readAt = row.getTimestamp("read_at");
        return new Receipt(
                row.getObject("message_id", UUID.class),
                row.getObject("account_id", UUID.class),
                readAt == null ? null : readAt.toInstant(),
                row.getBoolean("lost"));
    }

    /** Of those shown, what came to this reader from somebody who could not open it is opened now. */
    void readForOthers(Principal who, Collection<UUID> messages) {
        jdbc.sql("""
                insert into threads.mention (message_id, account_id, read_at)
                select distinct n.message_id, cast(:me as uuid), now()
                from threads.mention n join threads.message m on m.id = n.message_id
                where n.message_id = any(:messages) and n.read_at is null and n.account_id <> :me
                  and HOLDER = :me on conflict do nothing
                """.replace("HOLDER", HOLDER))
                .param("me", who.id())
                .param("messages", messages.toArray(UUID[]::new))
                .update();
    }

    /** The first time counts. */
    void read(Principal who, Collection<UUID> messages) {
        jdbc.sql("update threads.mention set read_at = now()"
                        + " where account_id = ? and message_id = any(?) and read_at is null")
                .params(who.id(), messages.toArray(UUID[]::new))
                .update();
    }

    /** Whether a message about the person is addressed to them. */
    boolean hasAny(Principal who, UUID personId) {
        return jdbc.sql("select 1 from threads.message m where m.person_id = ? and ? = any(m.addressed_to) limit 1")
                .params(personId, who.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * A message that somebody has not opened yet.
     *
     * @param isOwn whether it is addressed to them, and not theirs in the place of a colleague
     */
    record Unread(UUID id, UUID personId, UUID authorId, Labels labels, boolean isOwn) {}

    /** The oldest first. */
    List<Unread> unread(Principal who, Sight seen) {
        return jdbc.sql(UNREAD.formatted(
                        seen.people().on("m.person_id"), seen.labels().on("m")))
                .param("me", who.id())
                .params(seen.people().parameters())
                .params(seen.labels().parameters())
                .query((row, number) -> new Unread(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("author_id", UUID.class),
                        Labels.of(row.getArray("labels")),
                        row.getBoolean("is_own")))
                .list();
    }
}
