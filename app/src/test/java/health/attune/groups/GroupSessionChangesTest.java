package health.attune.groups;

import static health.attune.groups.GroupWorld.sheet;
import static health.attune.groups.GroupWorld.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.contacts.Contacts;
import health.attune.contacts.Met;
import health.attune.database.Ids;
import health.attune.groups.GroupSession.Correction;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.groups.GroupSessions.Tally;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class GroupSessionChangesTest {
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
    JdbcClient jdbc;

    GroupWorld.Meeting meeting;
    UUID person;
    UUID session;

    @BeforeEach
    void aSessionThatWasSigned() {
        meeting = circle.meeting(3);
        person = meeting.people().getFirst();
        session = Ids.next();
        sessions.sign(meeting.facilitator(), meeting.group(), session, sheet(meeting, "We walked."));
    }

    @Test
    void itIsWithdrawnAlsoFromTheChartOfWhoeverHasLeftTheGroup() {
        leave(person);
        changes.withdraw(meeting.facilitator(), meeting.group(), session, "did-not-happen");
        for (var one : meeting.people()) assertThat(counting(one)).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_id = ? and allowed"
                                + " and verb = 'write' and subject = 'contact'")
                        .params(person, meeting.facilitator().id())
                        .query(Integer.class)
                        .single())
                .as("that it was signed, and that it was withdrawn")
                .isEqualTo(2);
    }

    @Test
    void whoWithdrewItStaysToBeReadWhereItCountsAgain() {
        changes.withdraw(meeting.facilitator(), meeting.group(), session, "did-not-happen");
        leave(person);
        changes.restore(meeting.facilitator(), meeting.group(), session);
        for (var one : meeting.people()) assertThat(counting(one)).hasSize(1);
        assertThat(sessions.show(meeting.facilitator(), meeting.group(), session)
                        .past()
                        .withdrawals())
                .as("who withdrew it, and who took that back")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.why()).isEqualTo("did-not-happen");
                    assertThat(one.withdrawn().by())
                            .isEqualTo(meeting.facilitator().id());
                    assertThat(one.undone().by())
                            .isEqualTo(meeting.facilitator().id());
                });
    }

    @Test
    void whoWasNotPartOfItIsTakenOutOfItAndOutOfTheirChart() {
        take("none");
        assertThat(counting(person)).isEmpty();
        assertThat(counting(meeting.people().get(1))).hasSize(1);
        var shown = sessions.show(meeting.facilitator(), meeting.group(), session);
        assertThat(shown.lines()).hasSize(2);
        assertThat(shown.before())
                .singleElement()
                .satisfies(one -> assertThat(one.personId()).isEqualTo(person));
        assertThat(sessions.tallies(meeting.facilitator(), meeting.group()))
                .doesNotContainKey(person)
                .containsEntry(meeting.people().get(1), new Tally(1, 1));
        assertThat(sessions.of(meeting.facilitator(), meeting.group(), 9))
                .singleElement()
                .satisfies(one -> assertThat(one.all()).isEqualTo(2));
        changes.withdraw(meeting.facilitator(), meeting.group(), session, "mistyped");
        changes.restore(meeting.facilitator(), meeting.group(), session);
        assertThat(counting(person)).as("they were no part of it").isEmpty();
    }

    @Test
    void whoWasTakenOutByMistakeIsPartOfItAgain() {
        take("none");
        take("no-show");
        take("no-show");
        assertThat(counting(person))
                .singleElement()
                .satisfies(one -> assertThat(Objects.requireNonNull(one.whole()).outcome())
                        .isEqualTo("no-show"));
        var shown = sessions.show(meeting.facilitator(), meeting.group(), session);
        assertThat(shown.lines()).hasSize(3);
        assertThat(shown.takenOut()).isEmpty();
        assertThat(shown.before()).hasSize(2);
    }

    @Test
    void aSecondSessionOfThatTimeIsSignedOnlyWhereItIsSaidToBeOneMore() {
        var sheet = sheet(meeting, "We walked.");
        assertThatThrownBy(() -> sessions.sign(meeting.facilitator(), meeting.group(), Ids.next(), sheet))
                .isInstanceOfSatisfying(
                        GroupSessions.Overlaps.class,
                        told -> assertThat(told.other().id()).isEqualTo(session));
        assertThat(counting(person)).hasSize(1);
        var more = new Sheet(sheet.facts(), sheet.lines(), true);
        sessions.sign(meeting.facilitator(), meeting.group(), Ids.next(), more);
        assertThat(counting(person)).hasSize(2);
    }

    private void take(String outcome) {
        var now = sessions.show(meeting.facilitator(), meeting.group(), session).session();
        var sheet = with(sheet(meeting, "We walked."), person, new Line(outcome, null));
        var correction = new Correction(now.version(), sheet, "mistyped");
        changes.correct(meeting.facilitator(), meeting.group(), session, correction);
    }

    private void leave(UUID one) {
        var membership = memberships.of(meeting.manager(), one).getFirst().membership();
        memberships.leave(meeting.manager(), one, membership.id());
    }

    private List<Met> counting(UUID one) {
        return contacts.log(meeting.manager(), one, 9).newest();
    }
}
