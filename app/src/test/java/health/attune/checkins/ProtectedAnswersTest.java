package health.attune.checkins;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.alerts.Alerts;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.database.Viewer;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A person in two programs, of which one is under 42 CFR Part 2 and asks the PHQ-9; the other asks the GAD-7. */
@AttuneTest
class ProtectedAnswersTest {
    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    Schedules schedules;

    @Autowired
    Checkins checkins;

    @Autowired
    Answering answering;

    @Autowired
    Courses courses;

    @Autowired
    Responses responses;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    UUID person;
    UUID recovery;
    Principal self;
    Principal counselor;
    Principal manager;

    @BeforeEach
    void everythingIsAnswered() {
        var site = world.site();
        person = world.person("Rosa", "Vega");
        self = world.account(person);
        recovery = guarded.program(site);
        counselor = inCare(site, recovery, "therapist", "phq-9");
        manager = inCare(site, world.program(site), "care-manager", "gad-7");
        var checkin = checkins.open(self, new Checkins.Opening(person, AnsweredBy.PERSON, Mode.SIGNED_IN, "en"));
        for (int number = 1; number <= 17; number++) answer(checkin, number);
        answering.complete(self, checkin);
    }

    @AfterEach
    void backToTheService() {
        Viewer.become(null);
    }

    private Principal inCare(UUID site, UUID program, String role, String instrument) {
        var episode = world.episode(person, program);
        var staff = world.staff(role, site, program);
        world.joinTeam(staff, episode, true);
        var due = World.today().minusDays(3);
        schedules.plan(staff, person, new Schedules.Plan(episode, instrument, 14, AnsweredBy.PERSON, due));
        return staff;
    }

    private void answer(UUID checkin, int number) {
        var item = number <= 7 ? "gad7-" + number : "phq9-" + (number - 7);
        answering.answer(self, checkin, new Given(number, item, List.of(1), "en"));
    }

    @Test
    void allThatIsDerivedInheritsTheLabelOfTheProgramThatAsked() {
        var label = "{part2:" + recovery + "}";
        assertThat(labels("checkins.schedule where instrument_id = 'phq-9' and person_id = ?"))
                .containsExactly(label);
        assertThat(labels("checkins.response where instrument_id = 'phq-9' and person_id = ?"))
                .containsExactly(label);
        assertThat(labels("checkins.score where instrument_id = 'phq-9' and person_id = ?"))
                .containsExactly(label);
        assertThat(labels("assets.standing where instrument_id = 'phq-9' and person_id = ?"))
                .containsExactly(label);
        assertThat(labels("alerts.alert where person_id = ?")).containsExactly("{alert:part2:" + recovery + "}");
        assertThat(labels("checkins.response where instrument_id = 'gad-7' and person_id = ?"))
                .containsExactly("{}");
        assertThat(labels("checkins.checkin where person_id = ?")).containsExactly("{}");
    }

    @Test
    void staffOfAnotherProgramFindNothingOfIt() throws Exception {
        assertThat(instruments(manager)).containsExactly("gad-7");
        assertThat(instruments(counselor)).containsExactlyInAnyOrder("gad-7", "phq-9");
        assertThat(page("", manager)).contains("nxiety").doesNotContain("epressi");
        assertThat(page("/checkins", manager)).contains("Anxiety Disorder").doesNotContain("Patient Health");
        assertThat(page("", manager)).doesNotContain("href=\"/alerts/");
        assertThat(page("", counselor)).contains("nxiety", "epressi", "href=\"/alerts/");
        assertThat(alerts.ofMyPeople(manager)).isEmpty();
        assertThatThrownBy(() -> responses.show(manager, response("phq-9"))).isInstanceOf(NotThere.class);
        responses.show(counselor, response("phq-9"));
        assertThat(jdbc.sql("select count(*) from audit.entry"
                                + " where person_id = ? and data_class = 'E' and actor_id = ?")
                        .params(person, counselor.id())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aConsentOpensItAndItsEndClosesItOnTheNextQuestion() {
        var consent = guarded.clearance(new Protected.Clearance(person, recovery, null, "consent"));
        assertThat(instruments(manager)).containsExactlyInAnyOrder("gad-7", "phq-9");
        jdbc.sql("update access.clearance set ends_at = now() where id = ?")
                .param(consent)
                .update();
        assertThat(instruments(manager)).containsExactly("gad-7");
    }

    @Test
    void whoeverIsToldOfTheAlertReadsThatSomebodyIsNeededAndNotWhatWasAnswered() throws Exception {
        var nurse = world.staff("nurse", world.site(), null);
        var alert = jdbc.sql("select id from alerts.alert where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> alerts.show(nurse, alert)).isInstanceOf(NotThere.class);
        world.relate(nurse, Relation.ALERT_RECIPIENT, person);
        assertThat(alerts.show(nurse, alert).isWithoutOrigin()).isTrue();
        var shown =
                web.perform(get("/alerts/" + alert).with(as(nurse))).andReturn().getResponse();
        assertThat(shown.getContentAsString())
                .contains("Rosa Vega")
                .doesNotContain("Patient Health", "Part 2", "first answer");
        assertThat(page("/profile", nurse))
                .contains("/alerts/" + alert, "calls for somebody")
                .doesNotContain("Patient Health", "Part 2");
        assertThat(alerts.show(counselor, alert).instrumentId()).isEqualTo("phq-9");
    }

    @Test
    void theNetKeepsItBackWhereEveryConditionIsForgotten() {
        Viewer.become(Viewer.staff(manager.id()));
        assertThat(seen("checkins.response")).isEqualTo(1);
        assertThat(seen("alerts.alert")).isZero();
        assertThat(seen("assets.standing where instrument_id = 'phq-9'")).isZero();
        Viewer.become(Viewer.staff(counselor.id()));
        assertThat(seen("checkins.response")).isEqualTo(2);
        assertThat(seen("alerts.alert")).isEqualTo(1);
        Viewer.become(Viewer.self(person, self.id()));
        assertThat(seen("checkins.response")).isEqualTo(2);
    }

    private int seen(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private List<String> labels(String rows) {
        return jdbc.sql("select distinct labels::text from " + rows)
                .param(person)
                .query(String.class)
                .list();
    }

    private List<String> instruments(Principal who) {
        return courses.of(who, person).stream()
                .map(Course::instrumentId)
                .distinct()
                .toList();
    }

    private UUID response(String instrument) {
        return jdbc.sql("select id from checkins.response where person_id = ? and instrument_id = ?")
                .params(person, instrument)
                .query(UUID.class)
                .single();
    }

    private String page(String path, Principal who) throws Exception {
        var answer = web.perform(get("/people/" + person + path).with(as(who)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
