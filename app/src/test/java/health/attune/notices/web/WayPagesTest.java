package health.attune.notices.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
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
import health.attune.access.Principal;
import health.attune.notices.MailSink;
import health.attune.notices.Reached;
import health.attune.notices.sending.Instances;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class WayPagesTest {
    @Autowired
    World world;

    @Autowired
    Reached reached;

    @Autowired
    Instances instances;

    @Autowired
    MockMvc web;

    private Principal nurse;
    private String address;

    @BeforeEach
    void aMemberOfStaff() {
        nurse = world.staff("nurse", world.site(), null);
        address = nurse.id() + "@clinic.example";
    }

    @Test
    void whoHasConfirmedNothingReadsThatTheyAreOnlyToldInside() throws Exception {
        web.perform(get("/account/ways").with(as(nurse)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You are only told inside Attune.")))
                .andExpect(content().string(not(containsString("Send a test notice"))));
    }

    @Test
    void anAddressIsTypedConfirmedTriedAndTakenBack() throws Exception {
        web.perform(post("/account/ways/mail")
                        .param("address", address)
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/ways"));
        instances.sendAll();
        web.perform(post("/account/ways/mail/confirmation")
                        .param("code", reached.code(address))
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/ways"));
        web.perform(post("/account/ways/test-notice").with(as(nurse)).with(csrf()))
                .andExpect(redirectedUrl("/account/ways"));
        instances.sendAll();
        web.perform(get("/account/ways").with(as(nurse)))
                .andExpect(content().string(containsString(address)))
                .andExpect(content().string(containsString("taken by the server of the recipient")));
        assertThat(MailSink.SHARED.to(address)).hasSize(2);
        web.perform(delete("/account/ways/mail").with(as(nurse)).with(csrf()))
                .andExpect(redirectedUrl("/account/ways"));
        web.perform(get("/account/ways").with(as(nurse))).andExpect(content().string(not(containsString(address))));
    }

    @Test
    void whatCanNotBeComesBackWithASentenceAndAsItWasTyped() throws Exception {
        web.perform(post("/account/ways/text")
                        .param("address", "555 010 1234")
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("begins with the code of the country")))
                .andExpect(content().string(containsString("555 010 1234")));
        web.perform(post("/account/ways/mail/confirmation")
                        .param("code", "123456")
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/account/ways/pigeon")
                        .param("address", "x")
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAdministratorTriesTheWaysOfOthersAndNobodyElseDoes() throws Exception {
        reached.byMail(nurse);
        var administrator = world.staff("system-administrator", null, null);
        web.perform(post("/accounts/" + nurse.id() + "/test-notice")
                        .with(as(administrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/" + nurse.id()));
        instances.sendAll();
        assertThat(MailSink.SHARED.to(address)).hasSize(1);
        web.perform(post("/accounts/" + administrator.id() + "/test-notice")
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }
}
