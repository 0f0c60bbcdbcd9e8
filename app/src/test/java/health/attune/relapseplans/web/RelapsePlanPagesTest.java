package health.attune.relapseplans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import health.attune.caseload.CaseloadOf;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.database.Ids;
import health.attune.relapseplans.HeldTarget;
import health.attune.relapseplans.RelapsePlans;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class RelapsePlanPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Caseloads caseloads;

    @Autowired
    RelapsePlans plans;

    private UUID site;
    private Principal manager;
    private Principal self;
    private UUID person;
    private String base;
    private HeldTarget answers;

    @BeforeEach
    void somebodyInCare() {
        site = world.site();
        var program = world.program(site);
        manager = world.staff("care-manager", site, program);
        person = caseload.person(manager, program, "Rosa Díaz");
        self = world.account(person);
        base = "/people/" + person + "/relapse-plan";
        answers = new HeldTarget(web, manager, person);
    }

    @Test
    void whoeverHoldsTheTargetIsOfferedAPlan() throws Exception {
        see(manager, base).andExpect(content().string(containsString("The target is not held long enough yet")));
        see(manager, "/relapse-plans").andExpect(content().string(not(containsString("Rosa Díaz"))));
        answers.held();
        see(manager, base).andExpect(content().string(containsString("The target has been held since")));
        see(manager, "/relapse-plans")
                .andExpect(content().string(allOf(containsString("Rosa Díaz"), containsString("time for a plan"))));
        see(manager, "/today").andExpect(content().string(containsString("time to plan together for staying well")));
    }

    @Test
    void withAPlanPreventionBeginsAndTheCaseloadTellsWhenToMeetNext() throws Exception {
        answers.held();
        turn(manager, base + "/prevention").andExpect(status().isConflict());
        write(manager, "", "I stop cooking", 6).andExpect(redirectedUrl(base));
        turn(manager, base + "/prevention").andExpect(redirectedUrl(base + "?done=begun"));
        see(manager, base)
                .andExpect(content()
                        .string(allOf(
                                containsString("Relapse prevention since"),
                                containsString("I stop cooking"),
                                containsString("Next contact by"),
                                containsString("since the target was held"))));
        assertThat(listed().row().status()).isEqualTo(Status.RELAPSE_PREVENTION);
        assertThat(listed().row().reached().contactBy()).isEqualTo(World.today().plusMonths(1));
    }

    @Test
    void aScoreAboveTheTargetTakesTreatmentUpAgainInTheSameEpisode() throws Exception {
        inPrevention();
        answers.answered(0, 1);
        assertThat(listed().row().status()).isEqualTo(Status.RELAPSE_PREVENTION);
        answers.answered(0, 2);
        assertThat(listed().row().status()).isNotEqualTo(Status.RELAPSE_PREVENTION);
        see(manager, base)
                .andExpect(content()
                        .string(allOf(
                                containsString("Back in treatment since"),
                                containsString("a score no longer reached the target"))));
        see(manager, "/today").andExpect(content().string(containsString("no longer reached the target. Speak")));
        caseload.call(manager, person, "completed", 0);
        see(manager, "/today").andExpect(content().string(not(containsString("no longer reached the target. Speak"))));
    }

    @Test
    void thePersonSaysThatItComesBackAndStaffThatItDidNot() throws Exception {
        inPrevention();
        for (int i = 0; i < 2; i++)
            turn(self, base + "/relapse").andExpect(redirectedUrl("/me/relapse-plan?done=back"));
        assertThat(listed().row().status()).isNotEqualTo(Status.RELAPSE_PREVENTION);
        see(manager, "/relapse-plans").andExpect(content().string(containsString("that it is coming back. Speak")));
        see(manager, base).andExpect(content().string(containsString("Speak with them, and record the contact")));
        undo(manager, "/relapse").andExpect(redirectedUrl(base + "?done=well"));
        assertThat(listed().row().status()).isEqualTo(Status.RELAPSE_PREVENTION);
        turn(self, base + "/relapse");
        see(self, "/me/relapse-plan").andExpect(content().string(containsString("It is not coming back after all")));
        undo(self, "/relapse").andExpect(redirectedUrl("/me/relapse-plan?done=well"));
        assertThat(listed().row().status()).isEqualTo(Status.RELAPSE_PREVENTION);
    }

    @Test
    void thePersonWritesItTooAndNeitherOverwritesTheOtherUnseen() throws Exception {
        write(self, "", "I stop cooking", 6).andExpect(redirectedUrl("/me/relapse-plan"));
        see(self, "/me/relapse-plan")
                .andExpect(content()
                        .string(allOf(containsString("My plan for staying well"), containsString("I stop cooking"))));
        var seen = standing();
        write(self, seen, "I stop cooking, and singing", 6);
        write(manager, seen, "She no longer answers the phone", 6)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("She no longer answers"),
                                containsString("and singing"),
                                containsString("Somebody changed this while you were typing"))));
        write(manager, standing(), "She no longer answers the phone", 6).andExpect(redirectedUrl(base));
        see(self, base + "/versions")
                .andExpect(content()
                        .string(allOf(
                                containsString("and singing"),
                                containsString("She no longer answers"),
                                containsString("Written by you"))));
    }

    @Test
    void aRefusedFormLosesNothing() throws Exception {
        perform(manager, form("", "I stop cooking").param("until", "soon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("I stop cooking")));
        perform(manager, form("", "I stop cooking").param("until", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("until when you meet each month")));
        write(manager, "", " ", 6).andExpect(status().isUnprocessableEntity());
        write(manager, "", "I stop cooking", -1)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This day is past already")));
        assertThat(plans.versions(manager, person)).isEmpty();
    }

    @Test
    void nobodyElseLearnsOfIt() throws Exception {
        answers.held();
        write(manager, "", "I stop cooking", 6);
        var episode = episode();
        var stranger = world.staff("care-manager", world.site(), null);
        var desk = world.staff("front-desk", site, null);
        var neighbor = world.account(world.person("Ned", "Neighbor"));
        for (var who : new Principal[] {stranger, desk, neighbor}) {
            web.perform(get(base).with(World.as(who))).andExpect(status().isNotFound());
            web.perform(get(base + "/versions").with(World.as(who))).andExpect(status().isNotFound());
            perform(who, form("", "x").param("episode", episode)).andExpect(status().isNotFound());
            perform(who, post(base + "/relapse").param("episode", episode)).andExpect(status().isNotFound());
        }
        perform(manager, post(base + "/prevention").param("episode", Ids.next().toString()))
                .andExpect(status().isNotFound());
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        inPrevention();
        perform(self, get("/me/relapse-plan").header("Accept-Language", "es"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Su plan está en uso desde"),
                                containsString("Creo que está volviendo"))));
    }

    private void inPrevention() throws Exception {
        answers.held();
        write(manager, "", "I stop cooking", 6);
        turn(manager, base + "/prevention");
        assertThat(listed().row().status()).isEqualTo(Status.RELAPSE_PREVENTION);
    }

    private Listed listed() {
        return caseloads.mine(manager).stream()
                .filter(one -> one.row().personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private String episode() {
        return plans.of(manager, person).getFirst().episodeId().toString();
    }

    private String standing() {
        return Objects.requireNonNull(plans.of(manager, person).getFirst().plan())
                .id()
                .toString();
    }

    private ResultActions write(Principal who, String follows, String signs, int months) throws Exception {
        return perform(
                who,
                form(follows, signs)
                        .param("until", World.today().plusMonths(months).toString()));
    }

    private MockHttpServletRequestBuilder form(String follows, String signs) {
        return post(base + "/versions")
                .param("id", Ids.next().toString())
                .param("follows", follows)
                .param("signs", signs);
    }

    private ResultActions undo(Principal who, String of) throws Exception {
        return perform(who, delete(base + of).param("episode", episode()));
    }

    private ResultActions turn(Principal who, String address) throws Exception {
        return perform(who, post(address).param("episode", episode()));
    }

    private ResultActions see(Principal who, String address) throws Exception {
        return perform(who, get(address)).andExpect(status().isOk());
    }

    private ResultActions perform(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }
}
