package health.attune.billing.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.billing.BillingOf;
import health.attune.billing.BillingOf.InCare;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of one person, and the rules by which it is worked out. */
@AttuneTest
class PersonBillingPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    BillingOf people;

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
    void aPersonsPageShowsMonthsCodesAndWhereMinutesComeFrom() throws Exception {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 1, 5));
        var nurse = people.colleague(amina, "nurse");
        var now = Instant.now().minusSeconds(60);
        people.worked(amina, amina.manager(), Instant.parse("2026-01-06T15:00:00Z"), 5);
        people.worked(amina, amina.manager(), now, 17);
        people.worked(amina, nurse, now, 9);
        assertThat(body(get(own).with(as(amina.manager()))))
                .contains("17 minutes.", "Medicare physician fee schedule")
                .contains("14 minutes to go for 99493.")
                .contains("5 of them are still to be checked by you with the payer.")
                .contains("9 minutes do not count for this payer: work in another role.")
                .contains("Does not count", "Nurse", "Care manager", "2 contacts")
                .contains("Earlier months")
                .doesNotContain("Only for the first month of care.");
        assertThat(body(get(own).with(as(amina.manager())).header("Accept-Language", "es")))
                .contains("Faltan 14 minutos para 99493.", "Meses anteriores", "De palabra");
    }

    @Test
    void theRulesAreReadableWithTheirSources() throws Exception {
        assertThat(body(get("/billing/rules").with(as(amina.manager()))))
                .contains("Medicare physician fee schedule", "since Jan 1, 2021", "From 36 minutes on, of 70.")
                .contains("from Jan 1, 2018 to Dec 31, 2025", "To be checked by you", "Read in")
                .contains("Only beside one of G0556, G0557, G0558 in the same month.")
                .contains("Comes with Attune (medicare.yaml).");
        assertThat(body(get("/billing/rules").with(as(amina.manager())).header("Accept-Language", "es")))
                .contains("Desde 36 minutos, de 70.", "Por comprobar por ustedes")
                .contains("Desde cuándo rigen estas reglas.")
                .doesNotContain("<li lang=");
        web.perform(get("/billing/rules").with(as(world.account(amina.id())))).andExpect(status().isNotFound());
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
