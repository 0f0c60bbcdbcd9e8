package health.attune.billing.web;

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
import health.attune.billing.BillingOf;
import health.attune.billing.BillingOf.InCare;
import health.attune.billing.Facts;
import health.attune.database.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who pays, consents and visits, as staff write them down. */
@AttuneTest
class FactPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    BillingOf people;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    private InCare amina;
    private String own;

    @BeforeEach
    void somebodyInCare() {
        amina = people.someone("Amina Yusuf", LocalDate.of(2026, 1, 5));
        own = "/people/" + amina.id() + "/billing";
    }

    @Test
    void aFactIsRecordedOnceWithWhoSaidSo() throws Exception {
        send(get(own + "/facts/new?kind=consent"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Day of the consent")))
                .andExpect(content()
                        .string(containsString(
                                "value=\"Staff " + amina.manager().id())));
        send(consent(post(own + "/facts"), "2026-02-03", "verbal", ""))
                .andExpect(redirectedUrl(own + "?done=recorded"));
        send(get(own + "?done=recorded"))
                .andExpect(content().string(containsString("It is saved.")))
                .andExpect(content().string(containsString("In words, since Feb 3, 2026, taken by Ruth Adler.")));
        send(get(own + "/facts/" + fact()))
                .andExpect(content().string(containsString("Change a consent")))
                .andExpect(content().string(containsString("value=\"2026-02-03\"")));
    }

    @Test
    void aFactIsCorrectedWithdrawnAndUndone() throws Exception {
        send(consent(post(own + "/facts"), "2026-02-03", "verbal", ""));
        var entry = own + "/facts/" + fact();
        send(consent(post(entry + "/correction"), "2026-02-02", "written", "2026-05-01"))
                .andExpect(redirectedUrl(own + "?done=corrected"));
        send(get(own))
                .andExpect(content().string(containsString("In writing, from Feb 2, 2026 to May 1, 2026")))
                .andExpect(content().string(containsString("Corrected by")));
        send(consent(post(entry + "/correction"), "2026-02-01", "written", "")).andExpect(status().isConflict());
        send(delete(entry + "/withdrawal")).andExpect(redirectedUrl(own));
        send(get(own)).andExpect(content().string(containsString("In words, since Feb 3, 2026")));
        send(post(entry + "/withdrawal")).andExpect(redirectedUrl(own + "?done=withdrawn"));
        send(get(own)).andExpect(content().string(containsString("None is recorded: no minutes count.")));
        send(get(entry)).andExpect(status().isNotFound());
    }

    @Test
    void ofTwoWhoCorrectTheSameTheSecondIsToldAndFindsWhatTheyTyped() throws Exception {
        send(consent(post(own + "/facts"), "2026-02-03", "verbal", ""));
        var entry = own + "/facts/" + fact();
        send(consent(post(entry + "/correction"), "2026-02-02", "written", ""));
        var colleague = people.colleague(amina, "care-manager");
        world.joinTeam(colleague, amina.episode(), false);
        send(colleague, consent(post(entry + "/correction"), "2026-01-31", "written", "2026-05-01"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else corrected or withdrew this entry")))
                .andExpect(content().string(containsString("value=\"2026-01-31\"")))
                .andExpect(content().string(containsString("value=\"2026-05-01\"")));
        assertThat(facts.of(colleague, amina.id()).now())
                .singleElement()
                .satisfies(one -> assertThat(one.fact().days().from()).isEqualTo("2026-02-02"));
        send(colleague, get(own))
                .andExpect(content()
                        .string(containsString(
                                "Corrected by staff " + amina.manager().id())));
    }

    @Test
    void otherWordsSentAgainAreRefusedAndTheSameAreOnce() throws Exception {
        var id = Ids.next();
        for (int i = 0; i < 2; i++)
            send(consent(post(own + "/facts"), id, "2026-02-12")).andExpect(redirectedUrl(own + "?done=recorded"));
        send(consent(post(own + "/facts"), id, "2026-02-02"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("one of Feb 12, 2026 was saved already")))
                .andExpect(content().string(containsString("value=\"2026-02-02\"")));
        var correction = Ids.next();
        for (int i = 0; i < 2; i++)
            send(consent(post(own + "/facts/" + id + "/correction"), correction, "2026-02-10"))
                    .andExpect(redirectedUrl(own + "?done=corrected"));
        send(consent(post(own + "/facts/" + id + "/correction"), correction, "2026-02-01"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("already saved as you sent it first")))
                .andExpect(content().string(containsString("value=\"2026-02-01\"")));
        assertThat(facts.of(amina.manager(), amina.id()).now())
                .extracting(one -> one.fact().days().from())
                .containsExactly(LocalDate.of(2026, 2, 10));
        facts.withdraw(amina.manager(), amina.id(), correction);
        send(consent(post(own + "/facts"), correction, "2026-02-10")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRefusedFormLosesNothingAndSaysWhatIsWrong() throws Exception {
        send(consent(post(own + "/facts"), "2999-01-01", "shouted", "2998-01-01")
                        .param("who", ""))
                .andExpect(status().isUnprocessableContent());
        send(post(own + "/facts")
                        .param("kind", "consent")
                        .param("program", UUID.randomUUID().toString())
                        .param("from", "2026-02-03")
                        .param("until", "2026-02-01")
                        .param("word", "shouted"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("4 answers need another look")))
                .andExpect(content().string(containsString("href=\"#program\"")))
                .andExpect(content().string(containsString("href=\"#word\"")))
                .andExpect(content().string(containsString("This is before the first day.")))
                .andExpect(content().string(containsString("value=\"2026-02-01\"")));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() throws Exception {
        send(consent(post(own + "/facts"), "2999-01-01", "verbal", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("That is still to come.")));
        send(post(own + "/facts")
                        .param("kind", "other-code")
                        .param("word", "ninety")
                        .param("from", "2026-02-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A code has five capital letters and digits")));
        send(post(own + "/facts").param("kind", "gossip")).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from billing.fact where person_id = ?")
                        .param(amina.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MockHttpServletRequestBuilder consent(
            MockHttpServletRequestBuilder request, String from, String word, String until) {
        return consent(request, Ids.next(), from).param("until", until).with(sent -> {
            sent.setParameter("word", word);
            return sent;
        });
    }

    private MockHttpServletRequestBuilder consent(MockHttpServletRequestBuilder request, UUID id, String from) {
        return request.param("id", id.toString())
                .param("kind", "consent")
                .param("program", amina.program().toString())
                .param("from", from)
                .param("word", "verbal")
                .param("who", "Ruth Adler");
    }

    private UUID fact() {
        return jdbc.sql("select id from billing.fact where person_id = ? order by recorded_at limit 1")
                .param(amina.id())
                .query(UUID.class)
                .single();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return send(amina.manager(), request);
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("???"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
