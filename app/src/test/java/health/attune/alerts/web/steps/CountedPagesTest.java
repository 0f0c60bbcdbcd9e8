package health.attune.alerts.web.steps;

import static health.attune.World.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.handling.AlertSteps;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Of a contact in a group it is asked whether it counts; one press says so, and one takes it back. */
@AttuneTest
class CountedPagesTest {
    private static final String ASKED = "does it count?";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onePressSaysThatItCountsAndOneThatItDoesNot() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        var alert = "/alerts/" + steps.raise(someone);
        steps.toPlanned(someone.manager(), UUID.fromString(alert.substring("/alerts/".length())));
        var followUp = "/follow-ups/" + due(someone);
        var group = inAGroup(someone);
        for (var page : new String[] {"/alerts", alert, followUp})
            see(someone, page)
                    .andExpect(content().string(containsString("Seen in a group on ")))
                    .andExpect(content().string(containsString(ASKED)));
        send(someone, post(followUp + "/counted").param("contact", group.toString()))
                .andExpect(redirectedUrl(followUp));
        see(someone, followUp)
                .andExpect(content().string(containsString("said that it counts.")))
                .andExpect(content().string(containsString("Undo")));
        see(someone, "/alerts").andExpect(content().string(not(containsString(ASKED))));
        send(someone, delete(followUp + "/counted")).andExpect(redirectedUrl(followUp));
        see(someone, alert).andExpect(content().string(containsString(ASKED)));
    }

    private UUID due(Someone someone) {
        return jdbc.sql("update alerts.follow_up set set_at = now() - interval '2 hours',"
                        + " at = now() - interval '1 hour' where person_id = ? returning id")
                .param(someone.id())
                .query(UUID.class)
                .single();
    }

    private UUID inAGroup(Someone someone) {
        var who = someone.manager();
        var contact = new Contact(
                Ids.next(),
                someone.id(),
                who.id(),
                "person",
                "in-person",
                "group",
                true,
                60,
                "completed",
                Instant.now());
        contacts.record(who, contact);
        return contact.id();
    }

    private ResultActions see(Someone someone, String page) throws Exception {
        return web.perform(get(page).with(as(someone.manager()))).andExpect(status().isOk());
    }

    private ResultActions send(Someone someone, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(someone.manager())).with(csrf()));
    }
}
