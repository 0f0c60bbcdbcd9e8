package health.attune.billing.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Relation;
import health.attune.billing.BillingOf;
import health.attune.billing.BillingOf.InCare;
import health.attune.billing.Fact;
import health.attune.billing.rules.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A month of a program as staff read it and take it along. */
@AttuneTest
class MonthPagesTest {
    private static final String UNCHECKED = "By the rules of Medicare physician fee schedule: 5 of them are still to be"
            + " checked by you with the payer.";

    /** Makes what follows a later month of care. */
    private static final String FIRST = "2026-01-06T15:00:00Z";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    BillingOf people;

    @Autowired
    JdbcClient jdbc;

    private InCare amina;
    private String list;
    private String own;

    @BeforeEach
    void somebodyInCare() {
        amina = people.someone("Amina Yusuf", LocalDate.of(2026, 1, 5));
        worked(amina, FIRST, 5);
        list = "/billing?place=" + amina.program() + "&month=2026-03";
        own = "/people/" + amina.id() + "/billing";
    }

    private void worked(InCare who, String at, int minutes) {
        people.worked(who, who.manager(), Instant.parse(at), minutes);
    }

    @Test
    void theMonthTellsWhoIsNearestToACodeFirst() throws Exception {
        fourPeople();
        var page = body(get(list).with(as(amina.manager())));
        assertThat(page)
                .containsSubsequence(
                        "Bea Mora",
                        "G2214",
                        "8 minutes to go for 99493.",
                        "Cleo Nash",
                        "12 minutes to go for G2214.",
                        "Amina Yusuf",
                        "99493",
                        "36 minutes to go for 99494.",
                        "Dora Okafor",
                        "No payer recorded",
                        "Record who pays");
        assertThat(page).contains("The month is over.", "March 2026", UNCHECKED);
    }

    @Test
    void itIsNarrowedByPayerAndByHowItStands() throws Exception {
        fourPeople();
        assertThat(body(get(list + "&state=within-reach").with(as(amina.manager()))))
                .contains("Cleo Nash")
                .doesNotContain("Bea Mora", "Dora Okafor");
        assertThat(body(get(list + "&payer=bcbsm").with(as(amina.manager()))))
                .contains("Nobody stands so in that month.")
                .doesNotContain("Cleo Nash");
    }

    @Test
    void itIsReadInSpanish() throws Exception {
        fourPeople();
        assertThat(body(get(list).with(as(amina.manager())).header("Accept-Language", "es")))
                .contains("Faltan 8 minutos para 99493.", "marzo de 2026", "Registre quién paga");
    }

    private void fourPeople() {
        var bea = people.another("Bea Mora", LocalDate.of(2026, 1, 5), amina);
        var cleo = people.another("Cleo Nash", LocalDate.of(2026, 1, 5), amina);
        var dora = people.another("Dora Okafor", LocalDate.of(2026, 1, 5), amina);
        for (var who : new InCare[] {amina, bea, cleo}) people.readyFor(who, "medicare", LocalDate.of(2026, 1, 5));
        worked(amina, "2026-03-10T15:00:00Z", 40);
        worked(bea, FIRST, 5);
        worked(bea, "2026-03-10T15:00:00Z", 23);
        worked(cleo, "2026-03-10T15:00:00Z", 4);
        worked(dora, "2026-03-10T15:00:00Z", 60);
    }

    @Test
    void whatIsMissingIsSaidInASentence() throws Exception {
        people.coverage(amina, "bcbsm");
        worked(amina, "2026-03-10T15:00:00Z", 40);
        assertThat(body(get(list).with(as(amina.manager()))))
                .contains("99492: No consent in this month, so no minutes count.")
                .contains("No initiating visit from 12 months before care began to the day of the first work")
                .contains("40 minutes do not count: there was no consent on those days.");
    }

    @Test
    void whoMayNotSeeThePersonSeesNoneOfIt() throws Exception {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 1, 5));
        worked(amina, "2026-03-10T15:00:00Z", 40);
        var desk = world.staff("front-desk", amina.site(), null);
        assertThat(body(get(list).with(as(desk)))).contains("Amina Yusuf", "99493");
        assertThat(body(get(own).with(as(desk)))).contains("Consent to collaborative care");
        var stranger = world.staff("care-manager", world.site(), null);
        assertThat(body(get(list).with(as(stranger)))).doesNotContain("Amina Yusuf");
        web.perform(get(own).with(as(stranger))).andExpect(status().isNotFound());
        web.perform(get(own).with(as(world.account(amina.id())))).andExpect(status().isNotFound());
        var manager = world.staff("manager", amina.site(), null);
        assertThat(body(get(list).with(as(manager)))).contains("You work in no program with people in care.");
        web.perform(get(list.replace("/billing", "/billing/file")).with(as(manager)))
                .andExpect(status().isNotFound());
        var consultant = world.staff("psychiatric-consultant", amina.site(), amina.program());
        world.relate(consultant, Relation.CONSULTANT, amina.id());
        assertThat(body(get(own).with(as(consultant)))).contains("99493").doesNotContain("/facts/new", "Change<");
        web.perform(get(own + "/facts/new?kind=consent").with(as(consultant))).andExpect(status().isNotFound());
        assertThat(body(get(list).with(as(consultant))))
                .as("who only reads is offered no closing")
                .contains("Amina Yusuf")
                .doesNotContain("Close March 2026");
    }

    @Test
    void theFileHasHeadingsInWordsAndNoFormula() throws Exception {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 1, 5));
        jdbc.sql("update people.person set family_name = '=HYPERLINK(1)', given_name = '+Amina' where id = ?")
                .param(amina.id())
                .update();
        worked(amina, "2026-03-10T15:00:00Z", 76);
        var bea = people.another("Bea Mora", LocalDate.of(2026, 1, 5), amina);
        var answer = web.perform(get(list.replace("/billing", "/billing/file")).with(as(amina.manager())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", matchesPattern(".*billing-2026-03\\.csv.*")))
                .andReturn()
                .getResponse();
        var lines = answer.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst())
                .endsWith("Name,Date of birth,Program,Payer,Month,Minutes that count,Code,What it stands for,Units,"
                        + "What is missing,To be noted,Closed,Rules");
        assertThat(lines)
                .hasSize(4)
                .anyMatch(line -> line.contains("2026-03,76,99493,\"Collaborative care, later month\",1"))
                .anyMatch(line -> line.matches(".*2026-03,76,99494,Each further 30 minutes,1.*" + UNCHECKED))
                .anyMatch(line -> line.startsWith(world.name(bea.id())) && line.contains("No payer recorded"))
                .noneMatch(line -> line.startsWith("=") || line.startsWith("+"));
        assertThat(lines.get(1)).startsWith("'");
    }

    @Test
    void aCodeOfAnotherPracticeBars() throws Exception {
        people.readyFor(amina, "bcbsm", LocalDate.of(2026, 1, 5));
        worked(amina, "2026-03-10T15:00:00Z", 40);
        people.fact(amina, Fact.Kind.OTHER_CODE, new Span(LocalDate.of(2026, 3, 1), null), "99484");
        assertThat(body(get(list).with(as(amina.manager()))))
                .contains("Not beside 99484, which is billed for the same month.");
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
