package health.attune.groups;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.database.Ids;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of two who sign at once for the same people none waits for the other: all sheets are written in one order. */
@AttuneTest
class SheetOrderTest {
    @Autowired
    GroupWorld circle;

    @Autowired
    GroupSessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void linesAreWrittenByThePersonHoweverTheSheetWasFilledIn() {
        var meeting = circle.meeting(5);
        var lines = new LinkedHashMap<UUID, Line>();
        meeting.people().reversed().forEach(person -> lines.put(person, new Line("completed", null)));
        var id = Ids.next();
        sessions.sign(
                meeting.facilitator(), meeting.group(), id, new Sheet(GroupWorld.facts(meeting, "We walked."), lines));
        assertThat(jdbc.sql("select person_id from groups.attendance where session_id = ? order by id")
                        .param(id)
                        .query(UUID.class)
                        .list())
                .containsExactlyElementsOf(meeting.people());
    }
}
