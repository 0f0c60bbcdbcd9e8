package health.attune.groups;

import static health.attune.groups.GroupWorld.sheet;
import static health.attune.groups.GroupWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.contacts.Met;
import health.attune.database.Ids;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two who led a session of 30 sign it in the same moment, each on their own page. */
@AttuneTest
class SignedAtOnceTest {
    private static final int ALL = 30;
    private static final int PRESENT = 25;

    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    Groups groups;

    @Autowired
    GroupSessions sessions;

    @Autowired
    Contacts contacts;

    @Autowired
    ApplicationContext service;

    GroupWorld.Meeting meeting;
    Sheet sheet;

    @BeforeEach
    void aSessionOfThirtyOfWhomFiveDidNotCome() {
        meeting = circle.meeting(ALL);
        sheet = sheet(meeting, "We walked.");
        for (var absent : meeting.people().subList(PRESENT, ALL))
            sheet = with(sheet, absent, new Line("no-show", null));
    }

    @Test
    void itStandsOnceInEachChartAndTheSecondIsToldWhoWasFirst() throws Exception {
        var second = world.staff("peer", meeting.site(), meeting.program());
        groups.let(meeting.facilitator(), meeting.group(), second.id());
        var signed = atOnce(signing(meeting.facilitator(), Ids.next()), signing(second, Ids.next()));
        assertThat(signed).containsExactlyInAnyOrder("signed", "told");
        assertEachOnce();
    }

    @Test
    void sentTwiceInTheSameMomentItIsSignedOnce() throws Exception {
        var id = Ids.next();
        var signed = atOnce(signing(meeting.facilitator(), id), signing(meeting.facilitator(), id));
        assertThat(signed).containsExactly("signed", "signed");
        assertEachOnce();
    }

    private List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        return Writers.into("groups.session", service, List.of(one, other));
    }

    private Callable<String> signing(Principal who, UUID id) {
        return () -> {
            try {
                sessions.sign(who, meeting.group(), id, sheet);
                return "signed";
            } catch (GroupSessions.Overlaps told) {
                return "told";
            }
        };
    }

    private void assertEachOnce() {
        var written = meeting.people().stream()
                .flatMap(person -> contacts.log(meeting.manager(), person, 9).newest().stream())
                .map(Met::whole)
                .map(Objects::requireNonNull)
                .toList();
        assertThat(written).extracting(Contact::personId).containsExactlyElementsOf(meeting.people());
        assertThat(written.stream().filter(Contact::completed).mapToInt(one -> Objects.requireNonNull(one.minutes())))
                .hasSize(PRESENT)
                .containsOnly(90);
        assertThat(written.stream().filter(one -> !one.completed()))
                .hasSize(ALL - PRESENT)
                .allMatch(one -> one.outcome().equals("no-show") && one.minutes() == null);
        assertThat(sessions.of(meeting.facilitator(), meeting.group(), 9)).hasSize(1);
    }
}
