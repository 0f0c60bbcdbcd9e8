package health.attune.treatments.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.treatments.Treatments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AttuneTest
class TreatmentPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Treatments treatments;

    private Someone someone;
    private String base;

    @BeforeEach
    void somebody() {
        someone = asked.someone("Tilda Tried");
        base = "/people/" + someone.id() + "/treatments";
    }

    @Test
    void itIsWrittenDownAndCorrectedAndNobodyOverwritesAnotherUnseen() throws Exception {
        send(base, "name", "sertraline", "dose", "50 mg").andExpect(status().isSeeOther());
        assertThat(page(someone.manager(), base)).contains("sertraline", "50 mg", "6 weeks", "Correct or end");
        assertThat(page(someone.self(), base)).contains("sertraline").doesNotContain("Correct or end");
        var one = treatments.of(someone.manager(), someone.id()).getFirst();
        var follows = one.stands().id().toString();
        send(base + "/" + one.id() + "/versions", "name", "sertraline", "dose", "100 mg", "follows", follows)
                .andExpect(status().isSeeOther());
        assertThat(page(someone.manager(), base)).contains("100 mg", "1 earlier version");
        send(base + "/" + one.id() + "/versions", "name", "sertraline", "dose", "75 mg", "follows", follows)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed this while you were typing")))
                .andExpect(content().string(containsString("100 mg")))
                .andExpect(content().string(containsString("value=\"75 mg\"")));
    }

    @Test
    void whatIsTakenBackCanBeRestored() throws Exception {
        send(base, "name", "sertraline", "dose", "100 mg").andExpect(status().isSeeOther());
        var one = treatments.of(someone.manager(), someone.id()).getFirst();
        web.perform(delete(base + "/" + one.id())
                        .param("follows", one.stands().id().toString())
                        .with(as(someone.manager()))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        var done = base + "?done=withdrawn&treatment=" + one.id();
        assertThat(page(someone.manager(), done)).contains("Nothing was written down yet.", one.id() + "/withdrawal");
        web.perform(delete(base + "/" + one.id() + "/withdrawal")
                        .with(as(someone.manager()))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(page(someone.manager(), base)).contains("100 mg");
    }

    @Test
    void aFormWithFaultsLosesNothing() throws Exception {
        var page = send(base, "name", " ", "dose", "50 mg", "ending", "helped")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("value=\"50 mg\"", "name-fault", "value=\"helped\" selected");
        assertThat(send(base, "name", "x", "ending", "helped")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("both the day on which it ended and why");
    }

    @Test
    void whoeverDoesNotCareFindsNothing() throws Exception {
        var colleague = world.staff("care-manager", someone.site(), null);
        for (var address : new String[] {base, base + "/new"})
            web.perform(get(address).with(as(colleague))).andExpect(status().isNotFound());
        web.perform(get(base + "/new").with(as(someone.self()))).andExpect(status().isNotFound());
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        send(base, "name", "sertralina").andExpect(status().isSeeOther());
        assertThat(web.perform(get(base).with(as(someone.manager())).header("Accept-Language", "es-US"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Tratamientos", "Medicamento", "6 semanas");
    }

    private ResultActions send(String address, String... fields) throws Exception {
        var request = post(address).with(as(someone.manager())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        request.param("kind", "medication")
                .param("startedOn", World.today().minusDays(42).toString());
        return web.perform(request);
    }

    private String page(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
