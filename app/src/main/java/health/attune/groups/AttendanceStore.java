package health.attune.groups;

import health.attune.groups.GroupSession.Attendance;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttendanceStore {
    private static final String TALLY = """
            select a.person_id, count(*) filter (where a.outcome = 'completed') as present, count(*) as all_lines
            from groups.attendance a join groups.session s on s.id = a.session_id
            where s.group_id = ? and s.withdrawn_at is null and a.outcome <> 'none'
              and not exists (select 1 from groups.attendance o where o.follows = a.id)
            group by a.person_id
            """;

    private final JdbcClient jdbc;

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every line of the session, in the order in which they were written; what was corrected among them. */
    List<Attendance> all(UUID sessionId) {
        return jdbc.sql("select * from groups.attendance where session_id = ? order by recorded_at, id")
                .param(sessionId)
                .query((row, number) -> attendance(row))
                .list();
    }

    void insert(UUID sessionId, Attendance attendance) {
        jdbc.sql("""
                insert into groups.attendance (id, session_id, person_id, outcome, line, follows, recorded_by)
                values (:id, :session, :person, :outcome, :line, :follows, :by)
                """)
                .param("id", attendance.id())
                .param("session", sessionId)
                .param("person", attendance.personId())
                .param("outcome", attendance.line().outcome())
                .param("line", attendance.line().words())
                .param("follows", attendance.follows())
                .param("by", attendance.recorded().by())
                .update();
    }

    /** How often each was there, of how many sessions that tell of them. */
    Map<UUID, GroupSessions.Tally> tallies(UUID groupId) {
        var tallies = new HashMap<UUID, GroupSessions.Tally>();
        jdbc.sql(TALLY).param(groupId).query(row -> {
            tallies.put(
                    row.getObject("person_id", UUID.class),
                    new GroupSessions.Tally(row.getInt("present"), row.getInt("all_lines")));
        });
        return tallies;
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        return new Attendance(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Line(row.getString("outcome"), row.getString("line")),
                row.getObject("follows", UUID.class),
                new Signature(
                        row.getObject("recorded_by", UUID.class),
                        row.getTimestamp("recorded_at").toInstant()));
    }
}
