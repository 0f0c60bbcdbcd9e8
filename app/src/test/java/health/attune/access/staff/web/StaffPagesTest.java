package health.attune.access.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class StaffPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    Principal administrator;
    Principal manager;

    @BeforeEach
    void whoLooksAfterAccounts() {
        jdbc.sql("delete from access.attempt").update();
        site = world.site();
        program = world.program(site);
        administrator = world.staff("system-administrator", site, null);
        manager = world.staff("manager", site, null);
    }

    @Test
    void somebodyIsInvitedSetsTheirPasswordAndWorks() throws Exception {
        var login = "new-" + Ids.next();
        var page = as(
                        administrator,
                        post("/accounts").param("name", "Nadia Blum").param("login", login))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Set-up code for Nadia Blum")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var code = page.replaceAll("(?s).*<code class=\"fs-2 text-break\">([^<]+)</code>.*", "$1");
        assertThat(page).contains("http://localhost/set-up#" + code);
        var account = idOf(login);
        as(administrator, post(at(account) + "/roles").param("role", "nurse").param("place", program.toString()))
                .andExpect(status().isSeeOther());
        assertThat(accounts.rolesOf(account)).containsExactly(Role.NURSE);
        assertThat(homeAfterSetUp(code, "Nadia Blum")).isEqualTo("/today");
        as(administrator, get(at(account)))
                .andExpect(content().string(not(containsString(code))))
                .andExpect(content().string(containsString("Nurse")));
    }

    @Test
    void whatIsMissingOrTakenIsSaidAndNothingTypedIsLost() throws Exception {
        as(administrator, post("/accounts").param("name", " ").param("login", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please give a name")));
        var taken = world.login(manager);
        as(administrator, post("/accounts").param("name", "Second One").param("login", taken))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is taken")))
                .andExpect(content().string(containsString("Second One")));
    }

    @Test
    void aRoleThatCantBeMeantIsRefusedBesideItsField() throws Exception {
        as(
                        administrator,
                        post(at(manager.id()) + "/roles").param("role", "king").param("place", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose a role")));
        as(administrator, post(at(manager.id()) + "/roles").param("role", "nurse"))
                .andExpect(content().string(containsString("Please choose where the role is held")));
        as(
                        administrator,
                        post(at(manager.id()) + "/roles")
                                .param("role", "manager")
                                .param("from", "2026-13-45"))
                .andExpect(content().string(containsString("Please choose a day")));
        as(
                        administrator,
                        post(at(manager.id()) + "/roles")
                                .param("role", "manager")
                                .param("from", "2027-02-02")
                                .param("until", "2027-02-01"))
                .andExpect(content().string(containsString("before the first")));
    }

    @Test
    void aRoleCountsWithinItsDays() throws Exception {
        var worker = world.staff("peer", site, program);
        var tomorrow = World.today().plusDays(2).toString();
        as(
                        administrator,
                        post(at(worker.id()) + "/roles")
                                .param("role", "supervisor")
                                .param("place", site.toString())
                                .param("from", tomorrow))
                .andExpect(status().isSeeOther());
        assertThat(accounts.rolesOf(worker.id())).containsExactly(Role.PEER);
        var grant = jdbc.sql("select id from access.role_grant where account_id = ? and role = 'peer'")
                .param(worker.id())
                .query(UUID.class)
                .single();
        as(administrator, delete(at(worker.id()) + "/roles/" + grant)).andExpect(status().isSeeOther());
        assertThat(accounts.rolesOf(worker.id())).isEmpty();
    }

    @Test
    void whoLeavesIsOutAtOnceAndMayComeBack() throws Exception {
        var worker = world.staff("peer", site, program);
        var browser = Visitor.signedIn(port, world.login(worker));
        as(administrator, post(at(worker.id()) + "/deactivation").param("atOnce", "true"))
                .andExpect(status().isSeeOther());
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(accounts.rolesOf(worker.id())).isEmpty();
        as(administrator, get(at(worker.id()))).andExpect(content().string(containsString("ended")));
        as(administrator, delete(at(worker.id()) + "/deactivation")).andExpect(status().isSeeOther());
        assertThat(accounts.rolesOf(worker.id())).containsExactly(Role.PEER);
    }

    @Test
    void aLastDayToComeKeepsTheAccountUntilThen() throws Exception {
        var worker = world.staff("peer", site, program);
        as(
                        administrator,
                        post(at(worker.id()) + "/deactivation")
                                .param("lastDay", World.today().plusDays(3).toString()))
                .andExpect(status().isSeeOther());
        assertThat(accounts.rolesOf(worker.id())).containsExactly(Role.PEER);
        as(administrator, get(at(worker.id()))).andExpect(content().string(containsString("active until")));
    }

    @Test
    void anAdministratorCantEndThemselfOrTheirAdministration() throws Exception {
        as(administrator, post(at(administrator.id()) + "/deactivation").param("atOnce", "true"))
                .andExpect(status().isConflict());
        var own = jdbc.sql("select id from access.role_grant where account_id = ?")
                .param(administrator.id())
                .query(UUID.class)
                .single();
        as(administrator, delete(at(administrator.id()) + "/roles/" + own))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ask another administrator")));
    }

    @Test
    void aManagerReadsAndChangesNothing() throws Exception {
        as(manager, get("/accounts"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Invite somebody"))));
        as(manager, get(at(administrator.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Give a role"))));
        as(manager, post("/accounts").param("name", "A Friend").param("login", "a-friend"))
                .andExpect(status().isNotFound());
        as(manager, post(at(administrator.id()) + "/deactivation")).andExpect(status().isNotFound());
    }

    @Test
    void othersDoNotLearnThatThereIsSuchAPage() throws Exception {
        for (var who : new Principal[] {
            world.staff("care-manager", site, program), world.account(world.person("Ada", "Person"))
        }) {
            as(who, get("/accounts")).andExpect(status().isNotFound());
            as(who, get(at(administrator.id()))).andExpect(status().isNotFound());
        }
    }

    @Test
    void noPersonIsAmongTheAccounts() throws Exception {
        var person = world.account(world.person("Ada", "Person"));
        as(administrator, get(at(person.id()))).andExpect(status().isNotFound());
        as(administrator, post("/accounts/search").param("part", person.id().toString()))
                .andExpect(content().string(containsString("Nobody by that name")));
        as(administrator, post(at(person.id()) + "/set-up-code")).andExpect(status().isNotFound());
        as(administrator, post(at(person.id()) + "/deactivation").param("atOnce", "true"))
                .andExpect(status().isNotFound());
    }

    @Test
    void searchTakesSignsOfPatternsAsTheyAre() throws Exception {
        as(administrator, post("/accounts/search").param("part", "%_\\"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody by that name")));
        var login = world.login(manager);
        as(
                        administrator,
                        post("/accounts/search")
                                .param("part", login.substring(5, 30).toUpperCase()))
                .andExpect(content().string(containsString(login)));
    }

    private String homeAfterSetUp(String code, String name) {
        var password = "seven slow boats at dawn";
        var invited = new Visitor(port);
        invited.get("/set-up");
        assertThat(invited.post("/set-up", "code", code).body()).contains("Welcome, " + name);
        invited.post("/set-up/password", "code", code, "password", password, "repeated", password);
        return Visitor.next(invited.get("/"));
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
