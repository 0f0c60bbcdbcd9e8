package health.attune.access.staff.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the pages on accounts say of the organization to which one belongs, and to whom. */
@AttuneTest
class OrganizationPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    Principal administrator;
    Principal manager;

    @BeforeEach
    void oneOrganization() {
        site = world.site();
        administrator = world.staffOf("system-administrator", world.organizationOf(site));
        manager = world.staff("manager", site, null);
    }

    @Test
    void whoLooksAfterOneOrganizationChoosesNone() throws Exception {
        as(administrator, get("/accounts/new")).andExpect(content().string(not(containsString("id=\"organization\""))));
        as(administrator, get(at(manager.id())))
                .andExpect(content().string(containsString("Organization " + world.organizationOf(site))))
                .andExpect(content().string(not(containsString("id=\"organization\""))));
        var network = world.staff("system-administrator", null, null);
        as(network, get("/accounts/new")).andExpect(content().string(containsString("id=\"organization\"")));
        as(network, get(at(manager.id()))).andExpect(content().string(containsString("id=\"organization\"")));
        var login = "of-the-network-" + Ids.next();
        as(
                        network,
                        post("/accounts")
                                .param("name", "Una Bell")
                                .param("login", login)
                                .param("organization", ""))
                .andExpect(status().isOk());
        as(administrator, get(at(idOf(login)))).andExpect(status().isNotFound());
    }

    @Test
    void aGuestIsSeenWithWhatTheyDoHere() throws Exception {
        var guest = world.staff("nurse", world.site(), null);
        jdbc.sql("insert into access.role_grant (id, account_id, role, site_id) values (?, ?, 'peer', ?)")
                .params(Ids.next(), guest.id(), site)
                .update();
        as(administrator, get(at(guest.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Peer")))
                .andExpect(content().string(not(containsString("<strong>Nurse</strong>"))))
                .andExpect(content().string(not(containsString("/set-up-code"))))
                .andExpect(content().string(not(containsString("id=\"leave\""))));
        as(administrator, get("/accounts")).andExpect(content().string(containsString("Belongs to")));
    }

    private ResultActions as(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }

    private UUID idOf(String login) {
        return jdbc.sql("select id from access.account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private static String at(UUID account) {
        return "/accounts/" + account;
    }
}
