package health.attune.alerts.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.alerts.handling.AlertSteps;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An open alert on the page of the person whom it is about. */
@AttuneTest
class AlertsOfPersonTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    MockMvc web;

    private Someone someone;
    private UUID alert;

    @BeforeEach
    void somebodyAnsweredThatTheyThinkOfDying() {
        someone = asked.someone("Gloria Rogers", "phq-9");
        alert = steps.raise(someone);
    }

    @Test
    void itStandsFirstWithItsStateItsTimesAndWhoseItIs() throws Exception {
        var page = page(someone.manager(), "");
        assertThat(page)
                .contains("href=\"/alerts/" + alert + "\"", "Waits", "Raised ", "Say that you have it by")
                .contains("With staff ");
        assertThat(page.indexOf("/alerts/" + alert)).isLessThan(page.indexOf("<h1"));
        steps.toPlanned(someone.manager(), alert);
        steps.close(someone.manager(), alert);
        assertThat(page(someone.manager(), "")).doesNotContain("/alerts/" + alert);
    }

    @Test
    void whoeverBrokeGlassForThemMeetsIt() throws Exception {
        var nurse = world.staff("nurse", someone.site(), world.program(someone.site()));
        world.relate(nurse, Relation.BREAK_GLASS, someone.id());
        assertThat(page(nurse, "")).contains("/alerts/" + alert);
    }

    @Test
    void whoeverIsOnlyToldOfAlertsMeetsItWhereTheyAreLed() throws Exception {
        var nurse = world.staff("nurse", someone.site(), null);
        world.relate(nurse, Relation.ALERT_RECIPIENT, someone.id());
        web.perform(get("/people/" + someone.id()).with(as(nurse)))
                .andExpect(redirectedUrl("/people/" + someone.id() + "/profile"));
        assertThat(page(nurse, "/profile")).contains("/alerts/" + alert);
    }

    @Test
    void whoeverMaySeeNoAlertFindsNone() throws Exception {
        var desk = world.staff("front-desk", someone.site(), null);
        assertThat(page(desk, "/profile")).doesNotContain("/alerts/" + alert);
    }

    private String page(Principal who, String below) throws Exception {
        return web.perform(get("/people/" + someone.id() + below).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
