package health.attune.safetyplans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.safetyplans.SafetyPlan;
import health.attune.safetyplans.SafetyPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AttuneTest
class SafetyPlanPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    SafetyPlans plans;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private String base;

    @BeforeEach
    void somebodyWithoutAPlan() {
        someone = asked.someone("Rosa Díaz", "phq-9");
        base = "/people/" + someone.id() + "/safety-plan";
    }

    @Test
    void thePersonWritesItAndTheirTeamReadsItInTheirWords() throws Exception {
        see(someone.self(), "/me").andExpect(content().string(not(containsString("href=\"/me/safety-plan\" aria"))));
        write(someone.self(), "", "The lake in the morning").andExpect(redirectedUrl("/me/safety-plan"));
        see(someone.self(), "/me/safety-plan")
                .andExpect(content()
                        .string(allOf(containsString("The lake in the morning"), containsString("My safety plan"))));
        see(someone.manager(), base)
                .andExpect(content()
                        .string(allOf(
                                containsString("The lake in the morning"), containsString("Written by the person"))));
    }

    @Test
    void theFirstOneBeginsWithTheCrisisLinesOfTheSite() throws Exception {
        see(someone.manager(), base + "/new").andExpect(content().string(containsString("988")));
    }

    @Test
    void writtenAnewTheEarlierVersionStays() throws Exception {
        write(someone.self(), "", "The lake in the morning");
        write(someone.manager(), standing(), "My brother's voice").andExpect(redirectedUrl(base));
        see(someone.manager(), base)
                .andExpect(content()
                        .string(allOf(containsString("brother"), not(containsString("The lake in the morning")))));
        see(someone.self(), base + "/versions")
                .andExpect(
                        content().string(allOf(containsString("brother"), containsString("The lake in the morning"))));
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwrittenUnseen() throws Exception {
        write(someone.self(), "", "The lake in the morning");
        var seen = standing();
        write(someone.self(), seen, "The lake, and tea");
        write(someone.manager(), seen, "My brother's voice")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("brother"), containsString("Somebody else changed this plan"))));
        assertThat(plans.of(someone.self(), someone.id()).orElseThrow().parts()).containsValue("The lake, and tea");
    }

    @Test
    void sentTwiceItIsOneVersionAndEmptyItIsNone() throws Exception {
        var id = Ids.next().toString();
        for (int sent = 0; sent < 2; sent++)
            web.perform(post(base + "/versions")
                            .param("id", id)
                            .param("worth", "The lake")
                            .with(World.as(someone.self()))
                            .with(csrf()))
                    .andExpect(status().isSeeOther());
        assertThat(plans.versions(someone.self(), someone.id())).hasSize(1);
        write(someone.self(), standing(), " ").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void whoeverReadsItBesideAnAlertLeavesATraceAndNobodyWhereThereIsNone() throws Exception {
        asked.answer(someone, asked.open(someone), 9, 1);
        var alert = alerts.mine(someone.manager()).getFirst().id();
        see(someone.manager(), "/alerts/" + alert);
        assertThat(tracesOf(someone.manager())).isZero();
        write(someone.self(), "", "The lake in the morning");
        see(someone.manager(), "/alerts/" + alert).andExpect(content().string(containsString("The lake")));
        assertThat(tracesOf(someone.manager())).isOne();
    }

    private int tracesOf(Principal who) {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_id = ?"
                        + " and verb = 'read' and subject = 'safety plan' and allowed")
                .params(someone.id(), who.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyElseLearnsOfIt() throws Exception {
        write(someone.self(), "", "The lake in the morning");
        var stranger = world.staff("care-manager", world.site(), null);
        var desk = world.staff("front-desk", someone.site(), null);
        var neighbor = world.account(world.person("Ned", "Neighbor"));
        for (var who : new Principal[] {stranger, desk, neighbor}) {
            web.perform(get(base).with(World.as(who))).andExpect(status().isNotFound());
            write(who, standing(), "x").andExpect(status().isNotFound());
        }
    }

    private String standing() {
        return plans.of(someone.self(), someone.id())
                .map(SafetyPlan::id)
                .orElseThrow()
                .toString();
    }

    private ResultActions write(Principal who, String follows, String worth) throws Exception {
        return web.perform(post(base + "/versions")
                .param("follows", follows)
                .param("worth", worth)
                .with(World.as(who))
                .with(csrf()));
    }

    private ResultActions see(Principal who, String page) throws Exception {
        return web.perform(get(page).with(World.as(who))).andExpect(status().isOk());
    }
}
