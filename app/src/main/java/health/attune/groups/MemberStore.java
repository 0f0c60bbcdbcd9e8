package health.attune.groups;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberStore {
    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Membership> of(UUID groupId) {
        return jdbc.sql("select m.* from groups.member m where m.group_id = ? and m.left_at is null"
                        + " order by m.joined_at, m.id")
                .param(groupId)
                .query((row, number) -> member(row))
                .list();
    }

    /** Those of now first, then the last that ended. */
    List<Membership.Told> told(UUID personId, Cleared cleared) {
        return jdbc.sql("select m.id as member_id, m.group_id, m.person_id, m.joined_at, m.left_at, m.labels, g.*"
                        + " from groups.member m join groups.\"group\" g on g.id = m.group_id"
                        + " where m.person_id = :person and " + cleared.on("m")
                        + " order by m.left_at desc nulls first, g.name, m.id")
                .param("person", personId)
                .params(cleared.parameters())
                .query((row, number) -> new Membership.Told(member(row, "member_id"), GroupStore.group(row)))
                .list();
    }

    Optional<Membership> find(UUID memberId) {
        return jdbc.sql("select m.* from groups.member m where m.id = ?")
                .param(memberId)
                .query((row, number) -> member(row))
                .optional();
    }

    /** Which groups they take part in now. */
    List<Membership> now(UUID personId) {
        return jdbc.sql("select m.* from groups.member m where m.person_id = ? and m.left_at is null")
                .param(personId)
                .query((row, number) -> member(row))
                .list();
    }

    /** False where they take part already. */
    boolean insert(Membership member, UUID by) {
        return jdbc.sql("""
                insert into groups.member (id, group_id, person_id, joined_by) values (?, ?, ?, ?)
                on conflict (group_id, person_id) where left_at is null do nothing
                """)
                        .params(member.id(), member.groupId(), member.personId(), by)
                        .update()
                == 1;
    }

    /** @param by null where nobody decided it */
    void end(UUID memberId, @Nullable UUID by) {
        jdbc.sql("update groups.member set left_at = now(), left_by = :by where id = :id and left_at is null")
                .param("by", by)
                .param("id", memberId)
                .update();
    }

    /** Whether it ended within three days: long enough for a weekend, too short to rewrite history. */
    boolean leftLately(UUID memberId) {
        return jdbc.sql("select exists (select 1 from groups.member where id = ?"
                        + " and left_at > now() - interval '3 days')")
                .param(memberId)
                .query(Boolean.class)
                .single();
    }

    boolean isLetGoBy(UUID memberId, UUID accountId) {
        return jdbc.sql("select exists (select 1 from groups.member where id = ? and left_by = ?)")
                .params(memberId, accountId)
                .query(Boolean.class)
                .single();
    }

    void resume(UUID memberId) {
        jdbc.sql("update groups.member set left_at = null, left_by = null where id = ?")
                .param(memberId)
                .update();
    }

    private static Membership member(ResultSet row) throws SQLException {
        return member(row, "id");
    }

    private static Membership member(ResultSet row, String id) throws SQLException {
        var left = row.getTimestamp("left_at");
        return new Membership(
                row.getObject(id, UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getTimestamp("joined_at").toInstant(),
                left == null ? null : left.toInstant(),
                Labels.of(row.getArray("labels")));
    }
}
