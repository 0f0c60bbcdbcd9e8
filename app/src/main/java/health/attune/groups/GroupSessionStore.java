package health.attune.groups;

import health.attune.groups.GroupSession.Change;
import health.attune.groups.GroupSession.Facts;
import health.attune.groups.GroupSession.Past;
import health.attune.groups.GroupSession.Signature;
import health.attune.groups.GroupSession.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GroupSessionStore {
    private static final String SESSION = """
            select s.*, array(select f.account_id from groups.session_facilitator f where f.session_id = s.id
                order by f.account_id) as facilitators
            from groups.session s
            """;

    private static final String COUNTED = """
            select s.*, array(select f.account_id from groups.session_facilitator f where f.session_id = s.id
                order by f.account_id) as facilitators, n.present, n.all_lines
            from groups.session s cross join lateral (
                select count(*) filter (where a.outcome = 'completed') as present, count(*) as all_lines
                from groups.attendance a where a.session_id = s.id and a.outcome <> 'none'
                  and not exists (select 1 from groups.attendance o where o.follows = a.id)) n
            where s.group_id = :group order by s.at desc, s.id desc limit :most
            """;

    private final JdbcClient jdbc;

    GroupSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<GroupSession> find(UUID sessionId) {
        return jdbc.sql(SESSION + " where s.id = ?")
                .param(sessionId)
                .query((row, number) -> session(row))
                .optional();
    }

    /** The newest first, whether they count or not. */
    List<GroupSession.Listed> of(UUID groupId, int most) {
        return jdbc.sql(COUNTED)
                .param("group", groupId)
                .param("most", most)
                .query((row, number) ->
                        new GroupSession.Listed(session(row), row.getInt("present"), row.getInt("all_lines")))
                .list();
    }

    boolean hasAny(UUID groupId) {
        return jdbc.sql("select exists (select 1 from groups.session where group_id = ? and withdrawn_at is null)")
                .param(groupId)
                .query(Boolean.class)
                .single();
    }

    /** Another one of the group that counts and is within that time. */
    Optional<GroupSession> meanwhile(UUID groupId, UUID sessionId, Facts facts) {
        return jdbc.sql(SESSION + """
                where s.group_id = :group and s.id <> :id and s.withdrawn_at is null
                  and s.at < :until and s.at + make_interval(mins => s.minutes) > :at
                order by s.at, s.id limit 1
                """)
                .param("group", groupId)
                .param("id", sessionId)
                .param("at", Timestamp.from(facts.at()))
                .param("until", Timestamp.from(facts.until()))
                .query((row, number) -> session(row))
                .optional();
    }

    /** False where one of that id is there already. */
    boolean insert(UUID sessionId, UUID groupId, Facts facts, UUID by) {
        boolean inserted = jdbc.sql("""
                insert into groups.session (id, group_id, at, minutes, note, signed_by)
                values (:id, :group, :at, :minutes, :note, :by) on conflict (id) do nothing
                """)
                        .param("id", sessionId)
                        .param("group", groupId)
                        .param("at", Timestamp.from(facts.at()))
                        .param("minutes", facts.minutes())
                        .param("note", facts.note())
                        .param("by", by)
                        .update()
                == 1;
        if (inserted) insertFacilitators(sessionId, facts.facilitators());
        return inserted;
    }

    /** False where somebody else changed it since that version, or it counts no more. */
    boolean update(UUID sessionId, int version, Facts facts) {
        boolean updated = jdbc.sql("""
                update groups.session set at = :at, minutes = :minutes, note = :note, version = version + 1
                where id = :id and version = :version and withdrawn_at is null
                """)
                        .param("id", sessionId)
                        .param("version", version)
                        .param("at", Timestamp.from(facts.at()))
                        .param("minutes", facts.minutes())
                        .param("note", facts.note())
                        .update()
                == 1;
        if (updated) {
            jdbc.sql("delete from groups.session_facilitator where session_id = ?")
                    .param(sessionId)
                    .update();
            insertFacilitators(sessionId, facts.facilitators());
        }
        return updated;
    }

    private void insertFacilitators(UUID sessionId, Set<UUID> accounts) {
        jdbc.sql("insert into groups.session_facilitator (session_id, account_id)"
                        + " select :session, unnest(cast(:accounts as uuid[]))")
                .param("session", sessionId)
                .param("accounts", accounts.toArray(UUID[]::new))
                .update();
    }

    void insertChange(GroupSession before, String reason, UUID by) {
        jdbc.sql("insert into groups.session_change (session_id, at, minutes, note, reason, changed_by)"
                        + " values (:session, :at, :minutes, :note, :reason, :by)")
                .param("session", before.id())
                .param("at", Timestamp.from(before.facts().at()))
                .param("minutes", before.facts().minutes())
                .param("note", before.facts().note())
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    Past past(UUID sessionId) {
        return new Past(changes(sessionId), withdrawals(sessionId));
    }

    private List<Withdrawal> withdrawals(UUID sessionId) {
        return jdbc.sql("select * from groups.session_withdrawal where session_id = ? order by id")
                .param(sessionId)
                .query((row, number) ->
                        new Withdrawal(row.getString("why"), signature(row, "withdrawn"), signature(row, "undone")))
                .list();
    }

    private List<Change> changes(UUID sessionId) {
        return jdbc.sql("select * from groups.session_change where session_id = ? order by id")
                .param(sessionId)
                .query((row, number) -> new Change(
                        row.getTimestamp("at").toInstant(),
                        row.getInt("minutes"),
                        row.getString("note"),
                        row.getString("reason"),
                        signature(row, "changed")))
                .list();
    }

    /** False where it counts no more already. */
    boolean withdraw(UUID sessionId, String why, UUID by) {
        return jdbc.sql("update groups.session set withdrawn_at = now(), withdrawn_by = ?, withdrawn_why = ?,"
                                + " version = version + 1 where id = ? and withdrawn_at is null")
                        .params(by, why, sessionId)
                        .update()
                == 1;
    }

    /** False where it counts. That it was withdrawn, by whom and why, stays to be read. */
    boolean restore(UUID sessionId, UUID by) {
        return jdbc.sql("""
                with was as (select * from groups.session where id = :id and withdrawn_at is not null for update),
                kept as (
                    insert into groups.session_withdrawal (session_id, why, withdrawn_at, withdrawn_by, undone_by)
                    select id, withdrawn_why, withdrawn_at, withdrawn_by, :by from was)
                update groups.session s set withdrawn_at = null, withdrawn_by = null, withdrawn_why = null,
                    version = s.version + 1
                from was where s.id = was.id
                """).param("id", sessionId).param("by", by).update() == 1;
    }

    private static GroupSession session(ResultSet row) throws SQLException {
        var facilitators = (UUID[]) row.getArray("facilitators").getArray();
        return new GroupSession(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                new Facts(
                        row.getTimestamp("at").toInstant(),
                        row.getInt("minutes"),
                        row.getString("note"),
                        Set.copyOf(Arrays.asList(facilitators))),
                row.getInt("version"),
                signature(row, "signed"),
                withdrawal(row));
    }

    private static @Nullable Signature withdrawal(ResultSet row) throws SQLException {
        return row.getTimestamp("withdrawn_at") == null ? null : signature(row, "withdrawn");
    }

    private static Signature signature(ResultSet row, String deed) throws SQLException {
        return new Signature(
                row.getObject(deed + "_by", UUID.class),
                row.getTimestamp(deed + "_at").toInstant());
    }
}
