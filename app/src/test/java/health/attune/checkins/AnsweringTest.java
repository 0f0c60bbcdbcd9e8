package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.checkins.answering.Saved;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class AnsweringTest {
    private static final int SAFETY = 9;

    @Autowired
    World world;

    @Autowired
    Checkins checkins;

    @Autowired
    Answering answering;

    @Autowired
    Schedules schedules;

    @Autowired
    Courses courses;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    private UUID person;
    private Principal self;
    private Principal manager;

    @BeforeEach
    void aPersonWhoIsAskedThePhq9() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Rosa", "Vega");
        self = world.account(person);
        var episode = world.episode(person, program);
        manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, episode, true);
        schedules.plan(
                manager,
                person,
                new Schedules.Plan(
                        episode, "phq-9", 14, AnsweredBy.PERSON, World.today().minusDays(3)));
    }

    @Test
    void finishedItHasScoresAndTheNextOneIsDueLater() {
        var id = open();
        for (int number = 1; number <= 10; number++) answer(id, number, number == SAFETY ? 0 : 2);
        answering.complete(self, id);
        assertThat(courses.of(self, person))
                .filteredOn(course -> course.scoreId().equals("total"))
                .singleElement()
                .satisfies(course -> assertThat(course.points())
                        .singleElement()
                        .satisfies(point -> assertThat(point.value()).isEqualTo(16)));
        var schedule = schedules.of(manager, person).getFirst();
        assertThat(schedule.nextDueOn()).isEqualTo(schedule.today().plusDays(14));
        assertThat(alerts.mine(manager)).isEmpty();
    }

    @Test
    void thePositiveAnswerReachesTheTeamBeforeTheCheckinIsFinished() {
        var id = open();
        assertThat(answer(id, SAFETY, 1))
                .isInstanceOfSatisfying(
                        Saved.Kept.class, kept -> assertThat(kept.alarming()).isTrue());
        assertThat(alerts.mine(manager)).hasSize(1);
        answer(id, SAFETY, 0);
        assertThat(alerts.mine(manager))
                .as("changing the answer back keeps the alert")
                .hasSize(1);
        answering.complete(self, id);
        answering.complete(self, id);
        assertThat(alerts.mine(manager)).hasSize(1);
        assertThat(alerts.events(alerts.mine(manager).getFirst()))
                .extracting(AlertEvent::answer)
                .filteredOn(Objects::nonNull)
                .containsExactly(0);
    }

    @Test
    void answeredAgainItIsOneAlertWithAnEvent() {
        var id = open();
        answer(id, SAFETY, 1);
        answer(id, SAFETY, 1);
        answer(id, SAFETY, 3);
        answering.complete(self, id);
        assertThat(alerts.mine(manager)).hasSize(1);
        assertThat(alerts.events(alerts.mine(manager).getFirst()))
                .as("raised, and answered anew, before anybody saw it")
                .filteredOn(event -> event.state() == Alert.State.RAISED)
                .hasSize(2);
    }

    @Test
    void aSafetyQuestionThatIsSkippedIsATaskForSomebody() {
        var id = open();
        skip(id, SAFETY);
        assertThat(alerts.mine(manager)).isEmpty();
        answering.complete(self, id);
        assertThat(alerts.mine(manager)).singleElement().satisfies(alert -> {
            assertThat(alert.reason().word()).isEqualTo("skipped");
            assertThat(alert.urgency().word()).isEqualTo("next-contact");
        });
        assertThat(courses.of(self, person))
                .filteredOn(course -> course.scoreId().equals("total"))
                .flatExtracting(Course::points)
                .extracting(Course.Point::value)
                .containsExactly((Double) null);
    }

    @Test
    void anAnswerAfterTheEndIsNotAddedButStillReachesTheTeam() {
        var id = open();
        answer(id, SAFETY, 0);
        answering.complete(self, id);
        assertThat(answer(id, SAFETY, 0)).isEqualTo(new Saved.Finished(true));
        assertThat(answer(id, SAFETY, 2)).isEqualTo(new Saved.Finished(false));
        assertThat(alerts.mine(manager))
                .extracting(alert -> alert.reason().word())
                .containsExactly("late");
        assertThat(answering.show(self, id).questions().at(SAFETY).orElseThrow().chosen())
                .containsExactly(0);
    }

    @Test
    void aStoredValueThatCannotBeReadIsAlarming() {
        var id = open();
        answer(id, 1, 1);
        jdbc.sql("update checkins.response set answers = answers || '{\"phq9-9\": 7, \"phq9-99\": 1}'"
                        + " where checkin_id = ?")
                .param(id)
                .update();
        answering.complete(self, id);
        assertThat(alerts.mine(manager))
                .extracting(alert -> alert.reason().word())
                .containsExactlyInAnyOrder("unreadable", "unreadable");
    }

    @Test
    void itIsTakenUpAgainAtTheFirstQuestionThatIsOpen() {
        var id = open();
        answer(id, 1, 1);
        skip(id, 2);
        answer(id, 4, 1);
        var questions = answering.show(self, id).questions();
        assertThat(questions.nextOpen(0).orElseThrow().number()).isEqualTo(3);
        assertThat(questions.nextOpen(3).orElseThrow().number()).isEqualTo(5);
        assertThat(open()).as("opened again, it is the same one").isEqualTo(id);
    }

    @Test
    void whatTheQuestionnaireDoesNotKnowIsRefused() {
        var id = open();
        assertThatThrownBy(() -> answer(id, 1, 4)).isInstanceOf(AnswerRefused.class);
        assertThatThrownBy(() -> answer(id, 11, 1)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> answer(id, 0, 1)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> answering.answer(self, id, new Given(1, "phq9-2", List.of(1), "en")))
                .as("a page from another version of the questionnaire")
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> answering.answer(self, id, new Given(1, "phq9-1", List.of(1, 2), "en")))
                .isInstanceOf(AnswerRefused.class);
    }

    @Test
    void nobodyElseAnswersIt() {
        var id = open();
        var other = world.account(world.person("Otra", "Persona"));
        assertThatThrownBy(() -> answering.show(other, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> answering.show(manager, id))
                .as("what a person has not finished is theirs")
                .isInstanceOf(NotThere.class);
        var pass = Principal.pass(UUID.randomUUID(), "", person, UUID.randomUUID());
        assertThatThrownBy(() -> answering.show(pass, id)).isInstanceOf(NotThere.class);
    }

    @Test
    void anInterviewStandsBesideWhatThePersonHasNotFinished() {
        var own = open();
        var interview = checkins.open(manager, new Checkins.Opening(person, AnsweredBy.PERSON, Mode.INTERVIEW, "en"));
        assertThat(interview).isNotEqualTo(own);
        assertThat(answering.show(manager, interview).questions().asked()).hasSize(10);
        assertThatThrownBy(() -> answering.show(self, interview)).isInstanceOf(NotThere.class);
    }

    private UUID open() {
        return checkins.open(self, new Checkins.Opening(person, AnsweredBy.PERSON, Mode.SIGNED_IN, "en"));
    }

    private Saved answer(UUID id, int number, int value) {
        return answering.answer(self, id, new Given(number, "phq9-" + number, List.of(value), "en"));
    }

    private void skip(UUID id, int number) {
        answering.skip(self, id, new Given(number, "phq9-" + number, List.of(), "en"));
    }
}
