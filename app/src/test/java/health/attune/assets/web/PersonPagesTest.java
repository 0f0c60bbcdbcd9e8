package health.attune.assets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.assets.Diary;
import health.attune.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AttuneTest
class PersonPagesTest {
    private static final LocalDate TODAY = World.today();

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID personId;
    Principal person;
    Principal careManager;

    @BeforeEach
    void aPersonInCare() {
        site = world.site();
        program = world.program(site);
        personId = world.person("Rosa", "Díaz");
        person = world.account(personId);
        world.episode(personId, program);
        careManager = world.staff("care-manager", site, program);
        world.relate(careManager, Relation.CARE_TEAM, personId);
    }

    @Test
    void thePersonAndTheirTeamReadTheSame() throws Exception {
        diary().answer(personId, TODAY.minusDays(40), "gad-7", 2, 2, 2, 2, 2, 2, 2);
        diary().answer(personId, TODAY, "gad-7", 1, 1, 1, 1, 1, 1, 1);
        for (var reading :
                List.of(get("/me").with(as(person)), get("/people/" + personId).with(as(careManager))))
            web.perform(reading)
                    .andExpect(status().isOk())
                    .andExpect(said("Clearly better than at the start: Anxiety"))
                    .andExpect(said("Reliably better"))
                    .andExpect(said("7 of 21 · mild"))
                    .andExpect(said("At the start: 14 of 21 · moderate"))
                    .andExpect(said("German general population, 2008: average 3, standard deviation 3.4"))
                    .andExpect(said("4 points. Smaller differences happen by chance."))
                    .andExpect(said("It is not a diagnosis"));
    }

    @Test
    void whoMayReachThemButNotReadTheRecordIsLedToTheProfile() throws Exception {
        var peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, personId);
        for (var reader : List.of(peer, world.staff("front-desk", site, null))) {
            web.perform(get("/people/" + personId).with(as(reader)))
                    .andExpect(redirectedUrl("/people/" + personId + "/profile"));
            assertThat(body(get("/people/" + personId + "/profile").with(as(reader)), 200))
                    .contains("opens for their care team")
                    .doesNotContain("href=\"/people/" + personId + "\"");
            body(get("/people/" + personId + "/timeline").with(as(reader)), 404);
        }
    }

    @Test
    void nobodyElseLearnsThatThePersonExists() throws Exception {
        var nobody = body(get("/people/" + Ids.next()).with(as(careManager)), 404);
        var strangers = List.of(
                world.staff("care-manager", world.site(), null),
                world.staff("manager", site, program),
                world.staff("care-manager", site, program));
        for (var stranger : strangers)
            for (var path : List.of("", "/timeline"))
                assertThat(body(get("/people/" + personId + path).with(as(stranger)), 404))
                        .as(stranger.name())
                        .contains("This page is not here, or it is not for you");
        assertThat(nobody).contains("This page is not here, or it is not for you");
        var neighbor = world.account(world.person("Ned", "Neighbor"));
        body(get("/people/" + personId).with(as(neighbor)), 404);
        body(get("/people/" + personId + "/timeline").with(as(neighbor)), 404);
        web.perform(get("/people/" + personId)).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/me")).andExpect(redirectedUrl("/sign-in"));
        body(get("/me").with(as(careManager)), 404);
    }

    @Test
    void whoLooksIsWrittenDown() throws Exception {
        body(get("/people/" + personId).with(as(careManager)), 200);
        assertThat(jdbc.sql("select subject from audit.entry where person_id = ? and actor_id = ? and allowed")
                        .params(personId, careManager.id())
                        .query(String.class)
                        .list())
                .contains("page");
    }

    @Test
    void beforeTheFirstAnswerThePageSaysWhatWillBeThere() throws Exception {
        web.perform(get("/me").with(as(person)))
                .andExpect(said("There is room here for what helps"))
                .andExpect(said("No goal is written down yet. Small ones count."));
        web.perform(get("/me").with(as(person)).header("Accept-Language", "es"))
                .andExpect(said("Aquí hay lugar para lo que ayuda"));
    }

    @Test
    void afterOneAnswerItSaysThatMoreAreNeeded() throws Exception {
        diary().answer(personId, TODAY, "ucla-3", 2, 2, 2);
        web.perform(get("/me").with(as(person)))
                .andExpect(said("Not enough answers yet to tell; the next check-ins will show: Connection"))
                .andExpect(said("Answered once so far"))
                .andExpect(content().string(not(containsString("At the start:"))));
    }

    @Test
    void whatBlanksLeaveOpenIsSaidInWords() throws Exception {
        diary().answer(personId, TODAY.minusDays(40), "phq-9", 2, 2, 2, 2, 2, 2, 2, 2, 0, 1);
        diary().answer(personId, TODAY, "phq-9", 2, 2, 1, 1, 1, 1, 1, null, 0, 1);
        web.perform(get("/me").with(as(person)))
                .andExpect(said("Can't tell for sure"))
                .andExpect(said("One answer was left blank. The score lies between 9 and 12, so what it means is"
                        + " uncertain."))
                .andExpect(content().string(not(containsString("10 of 27 · moderate"))));
    }

    @Test
    void aLossIsSaidKindlyToThePersonAndWithItsReasonToStaff() throws Exception {
        diary().answer(personId, TODAY.minusDays(40), "ucla-3", 1, 1, 1);
        diary().answer(personId, TODAY, "ucla-3", 3, 3, 3);
        web.perform(get("/me").with(as(person)))
                .andExpect(said("Connection: there is less of it now than at the start. It may help to talk about"))
                .andExpect(content().string(not(containsString("A reliable loss in Connection."))));
        web.perform(get("/people/" + personId).with(as(careManager))).andExpect(said("A reliable loss in Connection."));
    }

    @Test
    void thePersonReadsPlainWordsAndStaffThoseOfTheField() throws Exception {
        diary().answer(personId, TODAY, "who-5", 0, 0, 0, 0, 1);
        var page = "/people/" + personId;
        for (var theirs : List.of("/me", page + "/timeline"))
            assertThat(body(get(theirs).with(as(person)), 200))
                    .contains("very low just now")
                    .doesNotContain("ask the PHQ-9");
        for (var staffs : List.of(page, page + "/timeline"))
            assertThat(body(get(staffs).with(as(careManager)), 200)).contains("very low: ask the PHQ-9");
    }

    @Test
    void inSpanishOnlyWhatIsCitedIsEnglishAndMarkedSo() throws Exception {
        diary().answer(personId, TODAY, "gad-7", 2, 2, 2, 2, 2, 2, 2);
        web.perform(get("/me").with(as(person)).header("Accept-Language", "es"))
                .andExpect(said("población general de Alemania, 2008"))
                .andExpect(said(" <span lang=\"en\">"))
                .andExpect(content().string(not(containsString("German general population, 2008:"))));
    }

    @Test
    void theTableHoldsTheNewestFiftyAndAllWhenAsked() throws Exception {
        diary().weekly(personId, 30, List.of("who-5", "ucla-3"));
        var page = "/people/" + personId;
        assertThat(rows(body(get(page).with(as(careManager)), 200))).isEqualTo(50);
        var all = body(get(page + "?span=all&rows=all").with(as(careManager)), 200);
        assertThat(rows(all)).isGreaterThanOrEqualTo(60);
        assertThat(all).contains("<details class=\"timeline-table\" id=\"facts\" open");
    }

    @Test
    void theTimelineIsThereForScriptsToo() throws Exception {
        diary().answer(personId, TODAY.minusDays(40), "gad-7", 2, 2, 2, 2, 2, 2, 2);
        diary().answer(personId, TODAY, "gad-7", 1, 1, null, null, null, null, null);
        web.perform(get("/people/" + personId + "/timeline").with(as(person)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lanes[0].kind").value("episode"))
                .andExpect(jsonPath("$.panels[0].name").value("Anxiety"))
                .andExpect(jsonPath("$.panels[0].range.moreIsWorse").value(true))
                .andExpect(jsonPath("$.panels[0].dots[0].value").value(14.0))
                .andExpect(jsonPath("$.panels[0].dots[1].sureness").value("none"))
                .andExpect(jsonPath("$.panels[0].dots[1].text").value(containsString("too little was answered")));
    }

    @Test
    void strangeWishesInTheAddressAreAnsweredWithThePage() throws Exception {
        for (var query :
                List.of("?span=", "?span=999999999999&rows=%F0%9F%8C%BB", "?span=%ED%A0%80", "?rows=all&rows=all"))
            asked(query, 200);
        body(get("/people/not-an-id").with(as(careManager)), 404);
    }

    @Test
    void signsThatNoTextHoldsAreRefused() throws Exception {
        for (var query : List.of("?span=%00", "?rows=all%00")) asked(query, 400);
    }

    private void asked(String query, int status) throws Exception {
        body(get(java.net.URI.create("/people/" + personId + query)).with(as(careManager)), status);
    }

    private Diary diary() {
        return new Diary(service);
    }

    private String body(org.springframework.test.web.servlet.RequestBuilder request, int status) throws Exception {
        return web.perform(request)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static int rows(String page) {
        return page.split("<tr><td>", -1).length - 1;
    }

    private static org.springframework.test.web.servlet.ResultMatcher said(String words) {
        return content().string(containsString(words));
    }

    private static RequestPostProcessor as(Principal who) {
        return World.as(who);
    }
}
