package health.attune.access.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An account ends because somebody says so, and its page says afterwards what is left of it. */
@AttuneTest
class EndOfAccountTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    UUID site;
    Principal administrator;
    Principal worker;

    @BeforeEach
    void whoLeaves() {
        site = world.site();
        administrator = world.staff("system-administrator", site, null);
        worker = world.staff("peer", site, world.program(site));
    }

    @Test
    void nothingTypedEndsNothing() throws Exception {
        var answer = act(post(at() + "/deactivation"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("or tick that it ends now");
        assertThat(accounts.rolesOf(worker.id())).containsExactly(Role.PEER);
    }

    @Test
    void aDayThatHasPassedOrTwoAnswersEndNothingAndStay() throws Exception {
        var past = World.today().minusDays(2).toString();
        var passed = act(post(at() + "/deactivation").param("lastDay", past));
        assertThat(passed.getStatus()).isEqualTo(422);
        assertThat(passed.getContentAsString()).contains("value=\"" + past + "\"");
        var next = World.today().plusDays(2).toString();
        var both = act(post(at() + "/deactivation").param("lastDay", next).param("atOnce", "true"));
        assertThat(both.getStatus()).isEqualTo(422);
        assertThat(both.getContentAsString()).contains("value=\"" + next + "\"").contains("value=\"true\" checked");
        assertThat(accounts.rolesOf(worker.id())).containsExactly(Role.PEER);
    }

    @Test
    void anEndedAccountShowsWhatIsLeftOfItInTheTimeOfTheReader() throws Exception {
        act(post(at() + "/roles").param("role", "system-administrator").param("place", site.toString()));
        assertThat(page()).contains("Waiting for a second administrator", "Give a role", "data-confirm");
        act(post(at() + "/deactivation").param("atOnce", "true"));
        assertThat(page())
                .contains("This account ended", "Open the account again", "does not count, since the account ended")
                .doesNotContain("Waiting for a second administrator", "Give a role", "Reached outside of Attune")
                .doesNotContain("UTC");
    }

    @Test
    void theDaysOfALeaveThatCantBeMeantStay() throws Exception {
        var first = World.today().plusDays(12).toString();
        var last = World.today().plusDays(3).toString();
        var answer = act(post(at() + "/leaves").param("leaveFrom", first).param("leaveUntil", last));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("value=\"" + first + "\"", "value=\"" + last + "\"");
    }

    private String page() throws Exception {
        return act(get(at())).getContentAsString();
    }

    private MockHttpServletResponse act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(administrator)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String at() {
        return "/accounts/" + worker.id();
    }
}
