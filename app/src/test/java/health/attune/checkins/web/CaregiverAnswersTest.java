package health.attune.checkins.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Links;
import health.attune.checkins.Schedules;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.database.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a parent says of a young person: for the care team, and not for the young person. */
@AttuneTest
class CaregiverAnswersTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Schedules schedules;

    @Autowired
    Links links;

    @Autowired
    Answering answering;

    @Autowired
    JdbcClient jdbc;

    Someone youth;
    Principal parent;
    UUID checkin;

    @BeforeEach
    void aParentHasALink() {
        youth = asked.someone("Noor Haddad");
        world.licence(youth.site(), "psc-17");
        var today = World.today();
        schedules.plan(
                youth.manager(),
                youth.id(),
                new Schedules.Plan(youth.episode(), "psc-17", 14, AnsweredBy.CAREGIVER, today.minusDays(1)));
        var made = links.make(youth.manager(), new Links.Wanted(Ids.next(), youth.id(), AnsweredBy.CAREGIVER, "en"));
        var opened = (Links.Followed.Opened) links.follow(made.token(), null);
        parent = opened.pass();
        checkin = opened.checkinId();
    }

    @Test
    void theYoungPersonOpensNeitherItsQuestionsNorItsResult() throws Exception {
        assertThat(read("/checkins/" + checkin, youth.self())).isEqualTo(404);
        assertThat(read("/checkins/" + checkin + "/answers/1", youth.self())).isEqualTo(404);
        answerAll();
        assertThat(read("/checkins/" + checkin + "/result", parent)).isEqualTo(200);
        assertThat(read("/checkins/" + checkin + "/result", youth.self())).isEqualTo(404);
        assertThat(read("/responses/" + response(), youth.self())).isEqualTo(404);
        assertThat(read("/responses/" + response(), youth.manager())).isEqualTo(200);
        assertThat(jdbc.sql("select distinct data_class from audit.entry where actor_id = ? and not allowed")
                        .param(youth.self().id())
                        .query(String.class)
                        .list())
                .as("as told in confidence")
                .containsExactly("H");
    }

    @Test
    void itIsOnTheTeamsPageAndTimelineAndNotOnTheirs() throws Exception {
        answerAll();
        var team = "/people/" + youth.id();
        var scale = "Pediatric Symptom Checklist";
        assertThat(body(team, youth.manager())).contains(scale);
        assertThat(body("/me", youth.self())).doesNotContain(scale);
        assertThat(body(team + "/timeline", youth.self())).doesNotContain(scale);
    }

    private void answerAll() {
        for (var question : answering.show(parent, checkin).questions().asked())
            answering.answer(
                    parent,
                    checkin,
                    new Given(question.number(), question.item().linkId(), List.of(1), "en"));
        answering.complete(parent, checkin);
    }

    private UUID response() {
        return jdbc.sql("select id from checkins.response where checkin_id = ?")
                .param(checkin)
                .query(UUID.class)
                .single();
    }

    private int read(String page, Principal who) throws Exception {
        return web.perform(get(page).with(as(who))).andReturn().getResponse().getStatus();
    }

    private String body(String page, Principal who) throws Exception {
        return web.perform(get(page).with(as(who))).andReturn().getResponse().getContentAsString();
    }
}
