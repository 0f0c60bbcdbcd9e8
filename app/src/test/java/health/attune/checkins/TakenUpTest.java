package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Checkins.Opening;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who goes on with a check-in that somebody else began. */
@AttuneTest
class TakenUpTest {
    private static final int SAFETY = 9;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Checkins checkins;

    @Autowired
    Answering answering;

    @Autowired
    Links links;

    @Autowired
    Alerts alerts;

    private Someone someone;
    private Principal desk;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Rosa Vega", "phq-9");
        desk = world.staff("front-desk", someone.site(), null);
    }

    @Test
    void theFrontDeskGetsANewOneForWhatIsHalfAnswered() {
        var own = asked.open(someone);
        asked.answer(someone, own, SAFETY, 2);
        var tablet = links.handOver(desk, someone.id(), AnsweredBy.PERSON, "en");
        assertThat(openedBy(tablet)).isNotEqualTo(own);
        var sheet = answering.show(tablet, openedBy(tablet));
        assertThat(sheet.questions().asked())
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.chosen()).isEmpty());
        assertThatThrownBy(() -> answering.show(tablet, own)).isInstanceOf(NotThere.class);
        assertThat(answering.show(someone.self(), own).checkin().leftAt()).isNotNull();
        assertThat(alerts.mine(someone.manager()))
                .as("what was answered about safety still reaches the team")
                .hasSize(1);
    }

    @Test
    void aLinkOfTheDeskLeadsToANewOneToo() {
        var tablet = links.handOver(desk, someone.id(), AnsweredBy.PERSON, "en");
        answering.answer(tablet, openedBy(tablet), given(1));
        var made = links.make(desk, new Links.Wanted(Ids.next(), someone.id(), AnsweredBy.PERSON, "en"));
        var followed = (Links.Followed.Opened) links.follow(made.token(), null);
        assertThat(followed.checkinId()).isNotEqualTo(openedBy(tablet));
    }

    @Test
    void whatThePersonHasBeforeThemIsNotHandedOut() {
        var own = asked.open(someone);
        var tablet = links.handOver(desk, someone.id(), AnsweredBy.PERSON, "en");
        assertThat(openedBy(tablet))
                .as("an answer given there in the meantime would show here")
                .isNotEqualTo(own);
    }

    @Test
    void onceThePersonGoesOnThemselfWhatWasHandedOutEnds() {
        var tablet = links.handOver(desk, someone.id(), AnsweredBy.PERSON, "en");
        answering.answer(tablet, openedBy(tablet), given(1));
        var own = asked.open(someone);
        assertThat(own).isEqualTo(openedBy(tablet));
        assertThat(answering.show(someone.self(), own).questions().areBegun()).isTrue();
        assertThatThrownBy(() -> answering.show(tablet, own))
                .isInstanceOf(health.attune.checkins.answering.PassEnded.class);
    }

    @Test
    void aFacilitatorGoesOnWithTheirOwnInterviewOnly() {
        var facilitator = world.staff("group-facilitator", someone.site(), null);
        world.relate(facilitator, Relation.GROUP_FACILITATOR, someone.id());
        var theirs = interview(facilitator);
        answering.answer(facilitator, theirs, given(1));
        assertThat(interview(facilitator)).isEqualTo(theirs);
        assertThat(interview(someone.manager()))
                .as("who reads the record goes on")
                .isEqualTo(theirs);
        answering.answer(someone.manager(), theirs, given(SAFETY));
        assertThatThrownBy(() -> answering.show(facilitator, theirs)).isInstanceOf(NotThere.class);
        assertThat(interview(facilitator)).isNotEqualTo(theirs);
    }

    @Test
    void theCareManagersInterviewIsTakenUpAgain() {
        var begun = interview(someone.manager());
        answering.answer(someone.manager(), begun, given(1));
        assertThat(interview(someone.manager())).isEqualTo(begun);
        assertThat(answering.show(someone.manager(), begun).questions().areBegun())
                .isTrue();
    }

    private UUID interview(Principal staff) {
        return checkins.open(staff, new Opening(someone.id(), AnsweredBy.PERSON, Mode.INTERVIEW, "en"));
    }

    private static UUID openedBy(Principal pass) {
        return Objects.requireNonNull(pass.checkinId());
    }

    private static Given given(int number) {
        return new Given(number, "phq9-" + number, List.of(1), "en");
    }
}
