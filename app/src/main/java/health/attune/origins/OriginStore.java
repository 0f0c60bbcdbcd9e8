package health.attune.origins;

import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OriginStore {
    /** The officer of an organization under whose label it stands: nobody else takes that away. */
    private static final String OWN = """
            u.origin_id is null and exists (
                select 1 from programs.program g join programs.site s on s.id = g.site_id
                where g.id = any(u.programs) and g.part2
                  and s.organization_id = any((access.ground_of(:account)).offices))""";

    /** So many of the oldest are looked at: a list that goes on and on is no help. */
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    OriginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiting> waiting(UUID accountId) {
        return jdbc.sql("""
                select (array_agg(u.item_id order by u.written_at, u.item_id))[1] as entry_id, count(*) as entries,
                    min(u.written_at) as oldest, exists (select 1 from origins.inquiry i
                        where i.person_id = u.person_id and i.account_id = :account
                          and i.ended_at is null and i.ends_at > now()) as is_open
                from (select u.* from origins.unplaced u where %s order by u.written_at limit %d) u
                group by u.person_id order by oldest
                """.formatted(OWN, MOST))
                .param("account", accountId)
                .query(Waiting.class)
                .list();
    }

    Optional<Entry> find(UUID entryId, UUID accountId) {
        return jdbc.sql("select u.* from origins.unplaced u where u.item_id = :entry and " + OWN)
                .param("entry", entryId)
                .param("account", accountId)
                .query(OriginStore::entry)
                .optional();
    }

    List<Entry> of(UUID personId, UUID accountId) {
        return jdbc.sql("select u.* from origins.unplaced u where u.person_id = :person and " + OWN
                        + " order by u.written_at, u.item_id limit 200")
                .param("person", personId)
                .param("account", accountId)
                .query(OriginStore::entry)
                .list();
    }

    /** The organization as whose privacy officer that account finds out about the entry. */
    UUID organizationFor(Entry entry, UUID accountId) {
        return jdbc.sql("""
                select s.organization_id from programs.program g join programs.site s on s.id = g.site_id
                where g.id = any(:programs) and g.part2
                  and s.organization_id = any((access.ground_of(:account)).offices)
                order by s.organization_id limit 1
                """)
                .param("programs", entry.programs().toArray(UUID[]::new))
                .param("account", accountId)
                .query(UUID.class)
                .single();
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** Why somebody looks, and by what they see the person meanwhile. */
    record Inquiry(
            UUID id,
            UUID personId,
            UUID accountId,
            String words,
            UUID relationshipId,
            UUID clearanceId,
            Instant endsAt) {}

    void insert(Inquiry begun) {
        jdbc.sql("""
                insert into origins.inquiry
                    (id, person_id, account_id, words, relationship_id, clearance_id, began_at, ends_at)
                values (:id, :person, :account, :words, :relationship, :clearance, now(), :ends)
                """)
                .param("id", begun.id())
                .param("person", begun.personId())
                .param("account", begun.accountId())
                .param("words", begun.words())
                .param("relationship", begun.relationshipId())
                .param("clearance", begun.clearanceId())
                .param("ends", Timestamp.from(begun.endsAt()))
                .update();
    }

    boolean isOpen(UUID personId, UUID accountId) {
        return jdbc.sql("select exists (select 1 from origins.inquiry"
                        + " where person_id = ? and account_id = ? and ended_at is null and ends_at > now())")
                .params(personId, accountId)
                .query(Boolean.class)
                .single();
    }

    /** Ends all that is open about the person; returns what was. */
    List<Inquiry> end(UUID personId) {
        return jdbc.sql("""
                update origins.inquiry set ended_at = least(now(), ends_at) where person_id = ? and ended_at is null
                returning id, person_id, account_id, words, relationship_id, clearance_id, ends_at
                """).param(personId).query(Inquiry.class).list();
    }

    /** False where somebody has placed it already. */
    boolean place(UUID entryId, UUID originId, UUID by) {
        boolean placed = jdbc.sql("update origins.unplaced set origin_id = ?, placed_by = ?, placed_at = now()"
                                + " where item_id = ? and origin_id is null")
                        .params(originId, by, entryId)
                        .update()
                == 1;
        if (placed)
            jdbc.sql("select origins.place(?)")
                    .param(entryId)
                    .query((row, number) -> true)
                    .single();
        return placed;
    }

    boolean isLeft(UUID personId) {
        return jdbc.sql("select exists (select 1 from origins.unplaced where person_id = ? and origin_id is null)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("item_id", UUID.class),
                row.getString("kind"),
                row.getObject("person_id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                List.of((UUID[]) row.getArray("programs").getArray()));
    }
}
