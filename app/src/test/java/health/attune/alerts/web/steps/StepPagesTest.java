package health.attune.alerts.web.steps;

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
import health.attune.access.Relation;
import health.attune.alerts.Alert.State;
import health.attune.alerts.handling.AlertSteps;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class StepPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    private Someone someone;
    private UUID alert;
    private String href;

    @BeforeEach
    void somebodyAnsweredThatTheyThinkOfDying() {
        someone = asked.someone("Marisol Quiñones", "phq-9");
        alert = steps.raise(someone);
        href = "/alerts/" + alert;
    }

    @Test
    void eachStepLeadsToTheNextAndToTheInbox() throws Exception {
        send(post(href + "/acknowledgement")).andExpect(redirectedUrl(href));
        see(href).andExpect(content().string(containsString("Write down what you judged")));
        send(assessment("low")).andExpect(redirectedUrl(href));
        see(href)
                .andExpect(content()
                        .string(allOf(containsString("Plan the next contact"), containsString("She and her sister"))));
        send(followUp(World.today().plusDays(1))).andExpect(redirectedUrl(href));
        see("/alerts").andExpect(content().string(containsString("Follow-ups due")));
        send(closing().param("noPlanBecause", "She wrote one on paper with her therapist."))
                .andExpect(redirectedUrl(href));
        see(href)
                .andExpect(content()
                        .string(allOf(
                                containsString("Closed"),
                                not(containsString("Next step")),
                                containsString("closed it"))));
        see("/alerts")
                .andExpect(content()
                        .string(allOf(containsString("Nothing waits for you"), containsString("It did not happen"))));
    }

    @Test
    void whatIsMissingIsSaidBesideWhatWasTyped() throws Exception {
        send(post(href + "/acknowledgement"));
        send(assessment("high"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("what was done at once"), containsString("Spoke for half an hour."))));
        send(assessment("low"));
        send(followUp(World.today().plusDays(9)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Please say why")));
        steps.plan(someone.manager(), alert, Duration.ofHours(20), null);
        send(closing())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("There is no safety plan yet"),
                                containsString("She knows whom to call."))));
    }

    @Test
    void aStepThatSomebodyElseTookFirstGivesBackWhatWasTyped() throws Exception {
        send(post(href + "/acknowledgement"));
        var stale = assessment("low");
        steps.assess(someone.manager(), alert, "low", null);
        send(stale)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Spoke for half an hour.")));
    }

    @Test
    void aPeerIsToldToHandItToAClinician() throws Exception {
        var peer = world.staff("peer", someone.site(), null);
        world.relate(peer, Relation.ASSIGNED_WORKER, someone.id());
        steps.toPlanned(someone.manager(), alert);
        see(peer, href + "/closing")
                .andExpect(content()
                        .string(allOf(containsString("for a clinician"), not(containsString("Close the alert")))));
        web.perform(closing().with(World.as(peer)).with(csrf())).andExpect(status().isForbidden());
        assertThat(steps.now(someone.manager(), alert).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void oneTakesItAndHandsItBack() throws Exception {
        var therapist = world.staff("therapist", someone.site(), null);
        world.relate(therapist, Relation.CARE_TEAM, someone.id());
        send(post(href + "/acknowledgement"));
        web.perform(post(href + "/takeover")
                        .param("version", version())
                        .with(World.as(therapist))
                        .with(csrf()))
                .andExpect(redirectedUrl(href));
        see(href).andExpect(content().string(containsString("took it over from")));
        web.perform(post(href + "/handover")
                        .param("version", version())
                        .param("to", someone.manager().id().toString())
                        .with(World.as(therapist))
                        .with(csrf()))
                .andExpect(redirectedUrl(href));
        see(href).andExpect(content().string(containsString("handed it from")));
    }

    @Test
    void theQuestionsOfASuicideRiskScreenerAreAskedFromTheAlertAndKeptWithIt() throws Exception {
        send(post(href + "/acknowledgement"));
        see(href + "/screening").andExpect(content().string(containsString("Begin: Ask Suicide-Screening Questions")));
        var begun = send(post(href + "/screenings").param("instrument", "asq"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        for (int number = 1; number <= 4; number++)
            send(post(begun + "/answers/" + number)
                    .param("item", "asq-" + number)
                    .param("value", "0"));
        send(post(begun + "/completion")).andExpect(redirectedUrl(href + "/assessment"));
        see(href + "/assessment").andExpect(content().string(containsString("The questions say: Negative")));
        send(post(href + "/screenings").param("instrument", "phq-9")).andExpect(status().isNotFound());
    }

    @Test
    void thePersonIsToldByWhenSomebodyLooksAndNothingOfTheWorkings() throws Exception {
        web.perform(get("/me").with(World.as(someone.self())))
                .andExpect(content()
                        .string(allOf(
                                containsString("is asked to look at it by"),
                                containsString("Nobody watches for answers around the clock"),
                                containsString("988"))));
        web.perform(get(href).with(World.as(someone.self()))).andExpect(status().isNotFound());
        steps.toPlanned(someone.manager(), alert);
        web.perform(get("/me").with(World.as(someone.self())))
                .andExpect(content().string(not(containsString("is asked to look at it by"))));
    }

    private MockHttpServletRequestBuilder assessment(String risk) {
        return post(href + "/assessment")
                .param("version", version())
                .param("risk", risk)
                .param("words", "Spoke for half an hour.")
                .param("means", "yes")
                .param("present", "She and her sister")
                .param("action", "");
    }

    private MockHttpServletRequestBuilder followUp(LocalDate day) {
        return post(href + "/follow-up")
                .param("version", version())
                .param("with", someone.manager().id().toString())
                .param("mode", "phone")
                .param("day", day.toString())
                .param("time", "10:30");
    }

    private MockHttpServletRequestBuilder closing() {
        return post(href + "/closing")
                .param("version", version())
                .param("disposition", "care-goes-on")
                .param("words", "She knows whom to call.");
    }

    private String version() {
        return String.valueOf(steps.now(someone.manager(), alert).version());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(someone.manager())).with(csrf()));
    }

    private ResultActions see(String page) throws Exception {
        return see(someone.manager(), page);
    }

    private ResultActions see(Principal who, String page) throws Exception {
        return web.perform(get(page).with(World.as(who))).andExpect(status().isOk());
    }
}
