package health.attune.groups;

import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GroupStore {
    private static final String LISTED = """
            select g.*,
                (select count(*) from groups.member m where m.group_id = g.id and m.left_at is null) as members,
                exists (select 1 from groups.facilitator f where f.group_id = g.id and f.account_id = :account
                    and f.ended_at is null) as own
            from groups."group" g
            """;

    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** Of these programs, the reader's own first; such as meet. */
    List<Group.Listed> of(Collection<UUID> programs, UUID accountId) {
        return jdbc.sql(LISTED + " where g.program_id = any(:programs) and g.ended_at is null"
                        + " order by own desc, g.name, g.id")
                .param("programs", programs.toArray(UUID[]::new))
                .param("account", accountId)
                .query((row, number) -> listed(row))
                .list();
    }

    Optional<Group.Listed> listed(UUID groupId, UUID accountId) {
        return jdbc.sql(LISTED + " where g.id = :group")
                .param("group", groupId)
                .param("account", accountId)
                .query((row, number) -> listed(row))
                .optional();
    }

    Optional<Group> find(UUID groupId) {
        return jdbc.sql("select * from groups.\"group\" where id = ?")
                .param(groupId)
                .query((row, number) -> group(row))
                .optional();
    }

    /** Kept from changing until the transaction ends, so that nobody joins or facilitates it meanwhile. */
    Optional<Group> locked(UUID groupId) {
        return jdbc.sql("select * from groups.\"group\" where id = ? for update")
                .param(groupId)
                .query((row, number) -> group(row))
                .optional();
    }

    /** False where one of that id is there already. */
    boolean insert(Group group, UUID by) {
        var plan = group.plan();
        return jdbc.sql("""
                insert into groups."group" (id, program_id, name, mode, place, meets, admission, most, begun_by)
                values (:id, :program, :name, :mode, :place, :meets, :admission, :most, :by)
                on conflict (id) do nothing
                """)
                        .param("id", group.id())
                        .param("program", group.programId())
                        .param("name", plan.name())
                        .param("mode", plan.mode())
                        .param("place", plan.place())
                        .param("meets", plan.meets())
                        .param("admission", plan.admission())
                        .param("most", plan.most())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean update(Group group) {
        var plan = group.plan();
        return jdbc.sql("""
                update groups."group" set name = :name, mode = :mode, place = :place, meets = :meets,
                    admission = :admission, most = :most, version = version + 1
                where id = :id and version = :version and ended_at is null
                """)
                        .param("id", group.id())
                        .param("version", group.version())
                        .param("name", plan.name())
                        .param("mode", plan.mode())
                        .param("place", plan.place())
                        .param("meets", plan.meets())
                        .param("admission", plan.admission())
                        .param("most", plan.most())
                        .update()
                == 1;
    }

    void end(UUID groupId, UUID by) {
        jdbc.sql("update groups.\"group\" set ended_at = now(), ended_by = ? where id = ? and ended_at is null")
                .params(by, groupId)
                .update();
    }

    private static Group.Listed listed(ResultSet row) throws SQLException {
        return new Group.Listed(group(row), row.getInt("members"), row.getBoolean("own"));
    }

    static Group group(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Group(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                new Group.Plan(
                        row.getString("name"),
                        row.getString("mode"),
                        row.getString("place"),
                        row.getString("meets"),
                        row.getString("admission"),
                        row.getObject("most", Integer.class)),
                row.getInt("version"),
                ended == null ? null : ended.toInstant());
    }
}
