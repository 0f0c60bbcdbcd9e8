package health.attune.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Contacts of the nights in which the clocks change, in New York. */
@AttuneTest
class ContactClocksTest {
    /** Half past one for the second time. */
    private static final Instant AGAIN = Instant.parse("2025-11-02T06:30:00Z");

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    private UUID person;
    private Principal manager;
    private String entry;

    @BeforeEach
    void aContactOfTheHourThatCameTwice() {
        var site = world.site();
        jdbc.sql("update programs.site set time_zone = 'America/New_York' where id = ?")
                .param(site)
                .update();
        var program = world.program(site);
        person = world.person("Amina", "Haddad");
        manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, world.episode(person, program), true);
        var contact = new Contact(
                Ids.next(), person, manager.id(), "person", "phone", "follow-up", true, 20, "completed", AGAIN);
        contacts.record(manager, contact);
        entry = "/people/" + person + "/contacts/" + contact.id() + "/correction";
    }

    @Test
    void whoeverLeavesTheTimeAsItIsMovesNothing() throws Exception {
        correct("2025-11-02", "01:30").andExpect(status().isSeeOther());
        assertThat(contacts.log(manager, person, 9).newest())
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo(AGAIN));
    }

    @Test
    void aTimeThatDidNotExistIsNotTaken() throws Exception {
        correct("2026-03-08", "02:30")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("there was no such time")));
    }

    private ResultActions correct(String day, String time) throws Exception {
        return web.perform(post(entry)
                .param("id", Ids.next().toString())
                .param("mode", "phone")
                .param("purpose", "follow-up")
                .param("outcome", "completed")
                .param("minutes", "20")
                .param("withWhom", "person")
                .param("by", manager.id().toString())
                .param("day", day)
                .param("time", time)
                .param("note", "She slept well.")
                .param("reason", "mistyped")
                .with(World.as(manager))
                .with(csrf()));
    }
}
