package health.attune.contacts.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Principal;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two workers have the same entry before them: the second is told, and nothing of either is lost. */
@AttuneTest
class TwoWhoCorrectTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Contacts contacts;

    @Autowired
    ApplicationContext service;

    UUID person;
    Principal manager;
    Principal therapist;
    String list;
    String entry;

    @BeforeEach
    void anEntryThatTwoMayCorrect() throws Exception {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Haddad");
        var episode = world.episode(person, program);
        manager = world.staff("care-manager", site, program);
        therapist = world.staff("therapist", site, program);
        world.joinTeam(manager, episode, true);
        world.joinTeam(therapist, episode, false);
        list = "/people/" + person + "/contacts";
        var id = Ids.next();
        entry = list + "/" + id;
        send(manager, typed(post(list), "Went by bus.").param("id", id.toString()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void theSecondIsToldAndFindsWhatTheyTypedAndTheListTellsWhoAndWhen() throws Exception {
        send(manager, corrected("Went by train.")).andExpect(status().isSeeOther());
        send(therapist, corrected("Went by boat."))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else corrected or withdrew this entry")))
                .andExpect(content().string(containsString("Went by boat.")));
        var log = contacts.log(therapist, person, 9);
        assertThat(log.newest())
                .singleElement()
                .satisfies(one -> assertThat(
                                contacts.read(therapist, person, one.id()).note())
                        .isEqualTo("Went by train."));
        assertThat(log.withdrawn()).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo(manager.id());
            assertThat(one.contact().note()).isEqualTo("Went by bus.");
        });
        send(therapist, get(list)).andExpect(content().string(containsString("Corrected by staff " + manager.id())));
    }

    @Test
    void whoCorrectsWhatWasWithdrawnMeanwhileIsToldToo() throws Exception {
        send(manager, post(entry + "/withdrawal").param("why", "entered-twice"));
        send(therapist, corrected("Went by boat."))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Went by boat.")));
        assertThat(contacts.log(therapist, person, 9).newest()).isEmpty();
    }

    @Test
    void ofTwoWhoSendInTheSameMomentOneCountsAndTheOtherIsTold() throws Exception {
        var answers = Writers.into(
                "contacts.withdrawal",
                service,
                List.of(answer(manager, "Went by train."), answer(therapist, "Went by boat.")));
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        assertThat(contacts.log(manager, person, 9).newest()).hasSize(1);
        assertThat(contacts.log(manager, person, 9).withdrawn()).hasSize(1);
    }

    private Callable<Integer> answer(Principal who, String note) {
        return () -> send(who, corrected(note)).andReturn().getResponse().getStatus();
    }

    private MockHttpServletRequestBuilder corrected(String note) {
        return typed(post(entry + "/correction"), note)
                .param("id", Ids.next().toString())
                .param("reason", "mistyped");
    }

    private MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, String note) {
        return HomeVisit.typed(request, therapist).param("note", note);
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
