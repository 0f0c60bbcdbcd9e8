package health.attune.groups;

import static health.attune.groups.GroupWorld.sheet;
import static health.attune.groups.GroupWorld.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Verb;
import health.attune.contacts.Contacts;
import health.attune.contacts.Met;
import health.attune.database.Ids;
import health.attune.groups.GroupSession.Correction;
import health.attune.groups.GroupSession.Line;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group of a program under 42 CFR Part 2: that somebody takes part in it is protected itself. */
@AttuneTest
class ProtectedGroupTest {
    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    GroupSessions sessions;

    @Autowired
    GroupSessionChanges changes;

    @Autowired
    Memberships memberships;

    @Autowired
    Contacts contacts;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    GroupWorld.Meeting meeting;
    UUID person;
    UUID session;

    @BeforeEach
    void aSessionThatWasSigned() {
        meeting = circle.guarded(2);
        person = meeting.people().getFirst();
        session = Ids.next();
        sessions.sign(meeting.facilitator(), meeting.group(), session, sheet(meeting, "We walked."));
    }

    @Test
    void allThatIsWrittenCarriesTheLabel() {
        for (var table : List.of("contacts.contact", "groups.attendance", "groups.member"))
            assertThat(jdbc.sql("select labels::text from " + table + " where person_id = ?")
                            .param(person)
                            .query(String.class)
                            .list())
                    .as(table)
                    .containsExactly("{part2:" + meeting.program() + "}");
    }

    @Test
    void whoLeadsItWritesAndChangesItAndReadsNoRecord() {
        assertThat(memberships.roster(meeting.facilitator(), meeting.group())).hasSize(2);
        assertThat(sessions.show(meeting.facilitator(), meeting.group(), session)
                        .names())
                .hasSize(2);
        assertThat(contacts.log(meeting.facilitator(), person, 9).newest()).isEmpty();
        assertThat(access.may(meeting.facilitator(), Verb.READ, DataClass.RECORD, person))
                .isFalse();
        var sheet = with(sheet(meeting, "We walked."), person, new Line("excused", null));
        changes.correct(meeting.facilitator(), meeting.group(), session, new Correction(1, sheet, "mistyped"));
        assertThat(contacts.log(meeting.manager(), person, 9).newest())
                .extracting(Met::whole)
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo("excused"));
        changes.withdraw(meeting.facilitator(), meeting.group(), session, "mistyped");
        assertThat(contacts.log(meeting.manager(), person, 9).newest()).isEmpty();
    }

    @Test
    void theDeskOfTheSiteDoesNotLearnOfIt() {
        var desk = world.staff("front-desk", meeting.site(), null);
        assertThat(memberships.of(desk, person)).isEmpty();
        assertThat(memberships.open(desk, person)).isEmpty();
        assertThat(contacts.log(desk, person, 9).newest()).isEmpty();
        assertThatThrownBy(() -> memberships.join(desk, meeting.group(), person))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void thatSomebodyTakesPartIsReadWithAnEntryOfItsOwn() {
        memberships.roster(meeting.facilitator(), meeting.group());
        assertThat(entries()).isOne();
        sessions.show(meeting.facilitator(), meeting.group(), session);
        assertThat(entries()).as("once an hour").isOne();
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_id = ? and allowed"
                        + " and subject = 'protected group'")
                .params(person, meeting.facilitator().id())
                .query(Integer.class)
                .single();
    }
}
