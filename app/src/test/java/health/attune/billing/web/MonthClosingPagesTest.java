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
import health.attune.billing.BillingOf;
import health.attune.billing.BillingOf.InCare;
import health.attune.billing.Fact;
import health.attune.billing.rules.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A month that is closed once it is over, and opened again for a reason. */
@AttuneTest
class MonthClosingPagesTest {
    private static final String UNCHECKED = "By the rules of Medicare physician fee schedule: 5 of them are still to be"
            + " checked by you with the payer.";

    @Autowired
    MockMvc web;

    @Autowired
    BillingOf people;

    @Autowired
    JdbcClient jdbc;

    private InCare amina;
    private String list;

    @BeforeEach
    void somebodyInCare() {
        amina = people.someone("Amina Yusuf", LocalDate.of(2026, 1, 5));
        worked(amina, "2026-01-06T15:00:00Z", 5);
        list = "/billing?place=" + amina.program() + "&month=2026-03";
    }

    private void worked(InCare who, String at, int minutes) {
        people.worked(who, who.manager(), Instant.parse(at), minutes);
    }

    @Test
    void aMonthIsClosedOnceItIsOverAndWhatComesLaterIsTold() throws Exception {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 1, 5));
        worked(amina, "2026-03-10T15:00:00Z", 40);
        var late = "2026-03-11T15:00:00Z";
        close().andExpect(redirectedUrl(list));
        assertThat(body(get(list).with(as(amina.manager()))))
                .contains("with 40 minutes.", "99493", "Open March 2026 again")
                .doesNotContain("Close March 2026");
        worked(amina, late, 40);
        assertThat(body(get(list).with(as(amina.manager()))))
                .contains("40 minutes were entered after the month was closed.")
                .doesNotContain("99494");
        reopen("")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#reason\"")));
        reopen("not-billed").andExpect(redirectedUrl(list));
        assertThat(jdbc.sql("select reopened_because from billing.closed_month where person_id = ?")
                        .param(amina.id())
                        .query(String.class)
                        .list())
                .containsExactly("not-billed");
        assertThat(body(get(list).with(as(amina.manager()))))
                .contains("99494", "Close March 2026")
                .doesNotContain("entered after");
    }

    @Test
    void aClosedMonthIsSaidToBeByTheRulesItWasClosedBy() throws Exception {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 1, 5));
        worked(amina, "2026-03-10T15:00:00Z", 40);
        close();
        people.fact(amina, Fact.Kind.COVERAGE, new Span(LocalDate.of(2026, 3, 1), null), "bcbsm");
        assertThat(body(get(list).with(as(amina.manager())))).contains(UNCHECKED);
        jdbc.sql("update billing.closed_month set pack = 'old' where person_id = ?")
                .param(amina.id())
                .update();
        assertThat(body(get(list).with(as(amina.manager()))))
                .contains("The rules by which it was closed are no longer here (old).");
    }

    private ResultActions reopen(String reason) throws Exception {
        return send(delete("/billing/closing")
                .param("place", amina.program().toString())
                .param("month", "2026-03")
                .param("reason", reason));
    }

    private ResultActions close() throws Exception {
        var found = Pattern.compile("name=\"print\" value=\"(\\w+)\"")
                .matcher(body(get(list).with(as(amina.manager()))));
        assertThat(found.find()).isTrue();
        return send(post("/billing/closing")
                .param("place", amina.program().toString())
                .param("month", "2026-03")
                .param("print", found.group(1)));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(amina.manager())).with(csrf()));
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
