package health.attune.groups;

import static health.attune.groups.GroupWorld.facts;
import static health.attune.groups.GroupWorld.sheet;
import static health.attune.groups.GroupWorld.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.contacts.Continuities;
import health.attune.contacts.Met;
import health.attune.database.Ids;
import health.attune.groups.GroupSession.Correction;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class GroupSessionsTest {
    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    GroupSessions sessions;

    @Autowired
    GroupSessionChanges changes;

    @Autowired
    Contacts contacts;

    @Autowired
    Continuities continuities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSessionOfThirtyIsSignedAtOnceAndEachChartHoldsItsOwnLineAndNobodyElse() {
        var meeting = circle.meeting(30);
        var sheet = sheet(meeting, "We walked to the harbor.");
        for (int i = 0; i < 30; i++)
            sheet = with(sheet, meeting.people().get(i), new Line(i < 25 ? "completed" : "no-show", "Line of " + i));
        var id = Ids.next();
        sessions.sign(meeting.facilitator(), meeting.group(), id, sheet);
        sessions.sign(meeting.facilitator(), meeting.group(), id, sheet);
        for (int i = 0; i < 30; i++) assertWritten(meeting, i);
        assertThat(sessions.of(meeting.facilitator(), meeting.group(), 9))
                .singleElement()
                .satisfies(one -> assertThat(one.present()).isEqualTo(25));
        assertThat(jdbc.sql("select count(distinct person_id) from audit.entry where subject = 'contact' and allowed"
                                + " and verb = 'write' and actor_id = ?")
                        .param(meeting.facilitator().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    /** Of the first 25, who were there, and of the others. */
    private void assertWritten(GroupWorld.Meeting meeting, int i) {
        var note = i < 25 ? "We walked to the harbor.\n\nLine of " + i : "Line of " + i;
        var contact = only(meeting.manager(), meeting.people().get(i));
        assertThat(contact.note()).isEqualTo(note);
        assertThat(contact.purpose()).isEqualTo("group");
        assertThat(contact.completed()).isEqualTo(i < 25);
        assertThat(contact.minutes()).isEqualTo(i < 25 ? Integer.valueOf(90) : null);
        assertThat(contact.accountId()).isEqualTo(meeting.facilitator().id());
    }

    @Test
    void aGroupIsKeptApartFromWhatSaysHowMuchSomebodyMetTheSame() {
        var meeting = circle.meeting(1);
        var person = meeting.people().getFirst();
        sign(meeting, sheet(meeting, "We walked."));
        var told = continuities.of(meeting.manager(), person).orElseThrow();
        assertThat(told.inGroups()).isOne();
        assertThat(told.alone()).isEmpty();
    }

    @Test
    void allOfThemOrNoneAreWritten() {
        var meeting = circle.meeting(3);
        var stranger = world.person("Somebody", "Else");
        var id = Ids.next();
        var sheet = with(sheet(meeting, "We walked."), stranger, new Line("completed", null));
        assertThatThrownBy(() -> sessions.sign(meeting.facilitator(), meeting.group(), id, sheet))
                .isInstanceOf(NotThere.class);
        for (var person : meeting.people())
            assertThat(contacts.log(meeting.manager(), person, 9).newest()).isEmpty();
        assertThat(sessions.of(meeting.facilitator(), meeting.group(), 9)).isEmpty();
    }

    @Test
    void oneWhoWasMarkedAbsentByMistakeIsCorrectedAndTheOthersStayAsTheyAre() {
        var meeting = circle.meeting(3);
        var late = meeting.people().get(1);
        var sheet = with(sheet(meeting, "We walked."), late, new Line("no-show", null));
        var session = sign(meeting, sheet);
        var untouched = only(meeting.manager(), meeting.people().getFirst());
        var better = with(sheet, late, new Line("completed", "Came late."));
        correct(meeting, session, new Correction(1, better, "mistyped"));
        correct(meeting, session, new Correction(1, better, "mistyped"));
        assertThat(only(meeting.manager(), late).note()).isEqualTo("We walked.\n\nCame late.");
        assertThat(only(meeting.manager(), meeting.people().getFirst())).isEqualTo(untouched);
        assertThat(contacts.log(meeting.manager(), late, 9).withdrawn())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.by()).isEqualTo(meeting.facilitator().id()));
        var shown = sessions.show(meeting.facilitator(), meeting.group(), session);
        assertThat(shown.before()).singleElement().satisfies(one -> {
            assertThat(one.line().outcome()).isEqualTo("no-show");
            assertThat(one.recorded().by()).isEqualTo(meeting.facilitator().id());
        });
        assertThat(shown.session().version()).isEqualTo(2);
    }

    @Test
    void whatIsTheSameForAllIsCorrectedInEachChart() {
        var meeting = circle.meeting(3);
        var session = sign(meeting, sheet(meeting, "We walked."));
        var better = new Sheet(facts(meeting, "We swam."), sheet(meeting, "").lines());
        correct(meeting, session, new Correction(1, better, "learned-later"));
        for (var person : meeting.people())
            assertThat(only(meeting.manager(), person).note()).isEqualTo("We swam.");
        assertThat(sessions.show(meeting.facilitator(), meeting.group(), session)
                        .past()
                        .changes())
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("We walked."));
    }

    @Test
    void itIsWithdrawnFromAllChartsAndThatCanBeUndone() {
        var meeting = circle.meeting(2);
        var session = sign(meeting, sheet(meeting, "We walked."));
        var inChart = meeting.people().getFirst();
        var entry = only(meeting.manager(), inChart);
        contacts.withdraw(meeting.manager(), inChart, entry.id(), "wrong-person");
        changes.withdraw(meeting.facilitator(), meeting.group(), session, "did-not-happen");
        for (var person : meeting.people())
            assertThat(contacts.log(meeting.manager(), person, 9).newest()).isEmpty();
        changes.restore(meeting.facilitator(), meeting.group(), session);
        assertThat(only(meeting.manager(), meeting.people().get(1)).note()).isEqualTo("We walked.");
        assertThat(contacts.log(meeting.manager(), inChart, 9).newest())
                .as("what the team withdrew in the chart stays withdrawn")
                .isEmpty();
    }

    @Test
    void whatWasChangedInAChartIsToldAndNotChangedFromTheSession() {
        var meeting = circle.meeting(2);
        var person = meeting.people().getFirst();
        var sheet = sheet(meeting, "We walked.");
        var session = sign(meeting, sheet);
        var entry = only(meeting.manager(), person);
        contacts.withdraw(meeting.manager(), person, entry.id(), "wrong-person");
        assertThat(sessions.show(meeting.facilitator(), meeting.group(), session)
                        .elsewhere())
                .containsExactly(person);
        correct(meeting, session, new Correction(1, new Sheet(facts(meeting, "We swam."), sheet.lines()), "mistyped"));
        assertThat(contacts.log(meeting.manager(), person, 9).newest()).isEmpty();
        assertThat(only(meeting.manager(), meeting.people().get(1)).note()).isEqualTo("We swam.");
    }

    @Test
    void ofTwoWhoCorrectAtOnceOneIsToldAndNothingIsWrittenTwice() throws Exception {
        var meeting = circle.meeting(3);
        var session = sign(meeting, sheet(meeting, "We walked."));
        try (var both = Executors.newFixedThreadPool(2)) {
            var done = both.invokeAll(List.<Callable<Boolean>>of(
                    () -> corrected(meeting, session, "We swam."), () -> corrected(meeting, session, "We ran.")));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        var notes = meeting.people().stream()
                .map(person -> only(meeting.manager(), person).note())
                .distinct();
        assertThat(notes).hasSize(1);
    }

    private boolean corrected(GroupWorld.Meeting meeting, UUID session, String note) {
        try {
            var sheet = new Sheet(facts(meeting, note), sheet(meeting, "").lines());
            correct(meeting, session, new Correction(1, sheet, "mistyped"));
            return true;
        } catch (ChangedMeanwhile told) {
            return false;
        }
    }

    @Test
    void onlyWhoSignedItCorrectsIt() {
        var meeting = circle.meeting(2);
        var session = sign(meeting, sheet(meeting, "We walked."));
        var correction = new Correction(1, sheet(meeting, "We swam."), "mistyped");
        assertThatThrownBy(() -> changes.correct(meeting.manager(), meeting.group(), session, correction))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> sessions.show(meeting.manager(), meeting.group(), session))
                .isInstanceOf(NotThere.class);
        var elsewhere = circle.meeting(1);
        assertThatThrownBy(() -> sessions.show(elsewhere.facilitator(), elsewhere.group(), session))
                .isInstanceOf(NotThere.class);
    }

    private UUID sign(GroupWorld.Meeting meeting, Sheet sheet) {
        var id = Ids.next();
        sessions.sign(meeting.facilitator(), meeting.group(), id, sheet);
        return id;
    }

    private void correct(GroupWorld.Meeting meeting, UUID session, Correction correction) {
        changes.correct(meeting.facilitator(), meeting.group(), session, correction);
    }

    private Contact only(Principal who, UUID person) {
        return contacts.log(who, person, 9).newest().stream()
                .map(Met::whole)
                .map(Objects::requireNonNull)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one contact");
                })
                .orElseThrow();
    }
}
