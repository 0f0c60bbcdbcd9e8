package health.attune.today.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class TodayPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void workersBeginTheirDayHereAndOthersDoNot() throws Exception {
        var site = world.site();
        web.perform(get("/").with(as(world.staff("nurse", site, null)))).andExpect(redirectedUrl("/today"));
        var manager = world.staff("manager", site, null);
        web.perform(get("/today").with(as(manager))).andExpect(status().isNotFound());
        web.perform(get("/").with(as(manager))).andExpect(redirectedUrl("/accounts"));
        var person = world.account(world.person("Rosa", "Díaz"));
        web.perform(get("/today").with(as(person))).andExpect(status().isNotFound());
        web.perform(get("/").with(as(person))).andExpect(redirectedUrl("/me"));
    }

    @Test
    void whereNothingWaitsThePageSaysSo() throws Exception {
        assertThat(page("/today", world.staff("nurse", world.site(), null)))
                .contains("Nothing waits for you.")
                .doesNotContain("Not shown just now");
    }

    @Test
    void anAlertOfOnesOwnStandsFirstUntilOverdueAndThenOnEveryView() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        assertThat(page("/today", someone.manager()))
                .contains("Marisol Quiñones", "Say that you have it.", "An answer in Patient Health Questionnaire-9");
        assertThat(page("/today?kind=task", someone.manager())).doesNotContain("Marisol Quiñones");
        var alert = alerts.owed(someone.manager()).getFirst();
        jdbc.sql("update alerts.alert set due_at = now() - interval '1 hour' where id = ?")
                .param(alert.id())
                .update();
        assertThat(page("/today?kind=task", someone.manager()))
                .contains("Marisol Quiñones", "Safety, overdue", "href=\"/alerts/" + alert.id() + "\"");
        assertThat(page("/today", world.staff("nurse", someone.site(), null))).doesNotContain("Marisol");
    }

    /** To be counted, as for a mail, is not to be met: the alert must go on to somebody else where nobody sees it. */
    @Test
    void anAlertCountsAsKnownOnceItsOwnerMetItHere() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        assertThat(alerts.owed(someone.manager()).getFirst().state()).isEqualTo(Alert.State.RAISED);
        page("/today", someone.manager());
        assertThat(alerts.owed(someone.manager()).getFirst().state()).isEqualTo(Alert.State.NOTIFIED);
        assertThat(jdbc.sql("select count(*) from audit.entry"
                                + " where actor_id = ? and person_id = ? and subject = 'today'")
                        .params(someone.manager().id(), someone.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverOfTheCaseloadIsDueStandsHereTheOthersAreCounted() throws Exception {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        for (int i = 0; i < 8; i++) caseload.person(manager, program, "Nora Notmet");
        var page = page("/today", manager);
        assertThat(page)
                .contains(
                        "60 days in care, and nobody has met them",
                        "Caseload: 2 more people are due",
                        "href=\"/caseload\"");
        assertThat(page.split("Nora Notmet", -1)).hasSize(1 + 6);
        assertThat(page("/today?kind=task", manager)).doesNotContain("Nora Notmet", "2 more people");
    }

    @Test
    void oneChoosesWhenToBeToldByMailHowMuchWaits() throws Exception {
        var nurse = world.staff("nurse", world.site(), null);
        assertThat(page("/today/digest", nurse))
                .contains("You get no summary by mail.", "not confirmed a mail address");
        var digest = post("/today/digest").with(as(nurse)).with(csrf());
        web.perform(digest.param("hour", "7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("choose at least one day")));
        web.perform(digest.param("weekday", "2")).andExpect(redirectedUrl("/today/digest"));
        assertThat(page("/today/digest", nurse))
                .contains("You get a summary by mail.", "value=\"7\" selected", "value=\"2\" checked");
        web.perform(delete("/today/digest").with(as(nurse)).with(csrf())).andExpect(redirectedUrl("/today/digest"));
        assertThat(page("/today/digest", nurse)).contains("You get no summary by mail.");
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        var page = web.perform(get("/today").with(as(someone.manager())).header("Accept-Language", "es"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Hoy", "Seguridad", "Diga que la tiene.", "Todo");
    }

    private String page(String address, Principal who) throws Exception {
        return web.perform(get(address).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
