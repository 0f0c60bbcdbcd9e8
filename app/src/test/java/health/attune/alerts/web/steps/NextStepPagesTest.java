package health.attune.alerts.web.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.alerts.handling.AlertSteps;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What pages say is missing, and by when. */
@AttuneTest
class NextStepPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    Alerts alerts;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private UUID alert;
    private String href;

    @BeforeEach
    void somebodyAnsweredThatTheyThinkOfDying() {
        someone = asked.someone("Marisol Quiñones", "phq-9");
        alert = steps.raise(someone);
        href = "/alerts/" + alert;
    }

    @Test
    void onceTheySpokeAsAgreedOnlyClosingIsMissing() throws Exception {
        steps.toPlanned(someone.manager(), alert);
        assertThat(see(href))
                .contains("The next contact has to be by", "It did not happen")
                .containsPattern(
                        "btn-primary btn-lg\" href=\"/people/" + someone.id() + "/contacts/new\">Record the contact")
                .doesNotContain("Only closing is missing")
                .as("one step is the first one")
                .doesNotContain("btn-primary btn-lg\" href=\"" + href);
        theyTalk();
        assertThat(see(href)).doesNotContain("Record the contact", "It did not happen");
        for (var page : List.of("/alerts", "/people/" + someone.id(), href))
            assertThat(see(page)).contains("Only closing is missing").doesNotContain("The next contact has to be by");
        assertThat(see(href)).contains("They spoke: the contact that was agreed on");
        assertThat(alerts.mineWaiting(someone.manager())).isEmpty();
    }

    @Test
    void whoLeftTheTeamReadsOfItAndIsOfferedNoContactToRecord() throws Exception {
        steps.toPlanned(someone.manager(), alert);
        var gone = world.staff("care-manager", someone.site(), null);
        world.joinTeam(gone, someone.episode(), false);
        assertThat(see(gone, href)).contains("Record the contact");
        world.leaveTeams(gone);
        assertThat(see(gone, href)).contains("The next contact has to be by").doesNotContain("Record the contact");
    }

    private void theyTalk() {
        jdbc.sql("update alerts.follow_up set set_at = now() - interval '2 hours', at = now() - interval '1 hour'"
                        + " where person_id = ?")
                .param(someone.id())
                .update();
        var manager = someone.manager();
        var contact = new Contact(
                Ids.next(),
                someone.id(),
                manager.id(),
                "person",
                "phone",
                "follow-up",
                true,
                10,
                "completed",
                Instant.now());
        contacts.record(manager, contact);
    }

    @Test
    void whoClosesTooEarlyReadsWhatIsMissingBeforeTheyType() throws Exception {
        alerts.acknowledge(someone.manager(), alert);
        steps.assess(someone.manager(), alert, "low", null);
        assertThat(see(href + "/closing"))
                .contains("This is missing first", "href=\"" + href + "/follow-up\"")
                .doesNotContain("name=\"disposition\"");
    }

    @Test
    void aWayThatReachesNobodyIsMarkedAndNoneIsChosenBeforehand() throws Exception {
        alerts.acknowledge(someone.manager(), alert);
        steps.assess(someone.manager(), alert, "low", null);
        assertThat(see(href + "/follow-up"))
                .contains(">Please choose</option>", ">Phone call · no phone number is known</option>")
                .contains(">Visit</option>");
    }

    private String see(String page) throws Exception {
        return see(someone.manager(), page);
    }

    private String see(Principal who, String page) throws Exception {
        return web.perform(get(page).with(World.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
