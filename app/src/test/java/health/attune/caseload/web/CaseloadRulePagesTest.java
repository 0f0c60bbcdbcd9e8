package health.attune.caseload.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.caseload.rules.CaseloadRuleBook;
import health.attune.caseload.rules.DatedRule;
import health.attune.caseload.rules.Rule;
import health.attune.pages.NotThere;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

/** The rules of a caseload are read by all who work there, and changed by who leads, from a day on. */
@AttuneTest
class CaseloadRulePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    CaseloadRuleBook book;

    private UUID site;
    private UUID program;
    private Principal manager;
    private Principal supervisor;

    @BeforeEach
    void aSiteWithALead() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("care-manager", site, program);
        supervisor = world.staff("supervisor", site, null);
    }

    @Test
    void aChangedFigureHoldsAtThatSiteFromItsDayOn() throws Exception {
        var seen = caseload.person(manager, program, "Sara Seen");
        caseload.call(manager, seen, "completed", 20);
        assertThat(list()).doesNotContain("No contact for 20 days");
        change("14", World.today().plusDays(1)).andExpect(status().isSeeOther());
        assertThat(list()).doesNotContain("No contact for 20 days");
        change("14", World.today()).andExpect(status().isSeeOther());
        assertThat(list()).contains("No contact for 20 days");
        assertThat(rules(manager))
                .contains(
                        "within 14 days",
                        "We meet everybody twice a month",
                        ": 28. <span lang=\"en\">People in collaborative care");
        var elsewhere = world.site();
        var there = world.program(elsewhere);
        var other = world.staff("care-manager", elsewhere, there);
        caseload.call(other, caseload.person(other, there, "Otto Other"), "completed", 20);
        assertThat(content(web.perform(get("/caseload").with(as(other))))).doesNotContain("No contact for 20 days");
    }

    @Test
    void whatMakesNoSenseIsToldAndNothingTypedIsLost() throws Exception {
        var refused = content(change("0", World.today().minusDays(1)).andExpect(status().isUnprocessableContent()));
        assertThat(refused)
                .contains(
                        "A whole number from 1 to 365",
                        "choose today or a later day",
                        "We meet everybody twice a month");
    }

    @Test
    void onlyWhoLeadsThereChangesARule() throws Exception {
        assertThat(rules(manager)).contains("Out of touch").doesNotContain("/caseload/rules/change");
        assertThat(rules(supervisor)).contains("/caseload/rules/change");
        for (var who : new Principal[] {manager, world.staff("supervisor", world.site(), null)})
            web.perform(form(who, "14", World.today())).andExpect(status().isNotFound());
        var at = book.site(manager, site);
        var changed = new DatedRule(Rule.CONTACT_WITHIN_DAYS, 14, World.today(), true, "Twice a month", null);
        assertThatThrownBy(() -> book.change(manager, at, changed)).isInstanceOf(NotThere.class);
    }

    private String list() throws Exception {
        return content(web.perform(get("/caseload").with(as(manager))));
    }

    private String rules(Principal who) throws Exception {
        return content(web.perform(
                        get("/caseload/rules").param("site", site.toString()).with(as(who)))
                .andExpect(status().isOk()));
    }

    private ResultActions change(String figure, LocalDate from) throws Exception {
        return web.perform(form(supervisor, figure, from));
    }

    private RequestBuilder form(Principal who, String figure, LocalDate from) {
        return post("/caseload/rules/change")
                .param("site", site.toString())
                .param("rule", "contact-within-days")
                .param("figure", figure)
                .param("from", from.toString())
                .param("because", "We meet everybody twice a month")
                .with(csrf())
                .with(as(who));
    }

    private static String content(ResultActions answered) throws Exception {
        return answered.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
