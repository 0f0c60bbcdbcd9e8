package health.attune.supervision.web;

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
import health.attune.supervision.Supervised;
import health.attune.supervision.Supervised.Two;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of supervision: the same for both, closed to all others, and nothing typed is lost. */
@AttuneTest
class SupervisionPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Supervised supervised;

    @Autowired
    CaseloadOf caseload;

    private Two two;
    private String week;
    private String own;

    @BeforeEach
    void aWorkerWithSomebodyHardToReach() {
        two = supervised.two();
        var person = supervised.person(two, "Uri Unmet");
        for (int i = 1; i <= 3; i++) caseload.call(two.worker(), person, "not-reached", i);
        week = "/supervision/" + two.worker().id();
        own = "/supervision/own";
    }

    @Test
    void bothSeeTheSameSentencesWithWhatTheyAreOf() throws Exception {
        page(two.supervisor(), get("/supervision"))
                .andExpect(content().string(containsString("1 person")))
                .andExpect(content().string(containsString("Below the guide for a whole post with this mix: 60 to 80")))
                .andExpect(content().string(containsString("0 of 1 newly better")))
                .andExpect(content().string(containsString("These are few people")))
                .andExpect(content().string(not(containsString("Uri Unmet"))));
        for (var one : List.of(page(two.supervisor(), get(week)), page(two.worker(), get(own))))
            one.andExpect(content().string(containsString("Uri Unmet")))
                    .andExpect(content().string(containsString("Tried 3 times without reaching them")))
                    .andExpect(content().string(containsString("1 of 1 person.")));
        page(two.worker(), get("/supervision"))
                .andExpect(content().string(containsString("You supervise nobody at present.")));
        page(two.supervisor(), get(week).header("Accept-Language", "es"))
                .andExpect(content().string(containsString("3 intentos sin lograr un contacto")));
    }

    @Test
    void aPartOfACaseloadIsNotMeasuredAgainstTheGuideForAWholeOne() throws Exception {
        for (int i = 0; i < 2; i++) caseload.person(two.worker(), two.program(), "Otto Others");
        for (var address : List.of("/supervision", week))
            page(two.supervisor(), get(address))
                    .andExpect(content().string(containsString("3 people, of whom you see 1")))
                    .andExpect(content().string(containsString("you see a part of them")))
                    .andExpect(content().string(not(containsString("Below the guide"))))
                    .andExpect(content().string(not(containsString("Otto Others"))));
        page(two.worker(), get(own)).andExpect(content().string(containsString("Below the guide for a whole post")));
    }

    @Test
    void forOthersItIsNotThere() throws Exception {
        var note = week + "/note";
        for (var who : List.of(
                world.staff("supervisor", two.site(), two.program()),
                world.staff("care-manager", two.site(), two.program()),
                two.worker())) {
            send(who, get(week)).andExpect(status().isNotFound());
            send(who, get(note)).andExpect(status().isNotFound());
            send(who, typed(note, 0, "Mine", null)).andExpect(status().isNotFound());
        }
        var manager = world.staff("manager", two.site(), null);
        send(manager, get("/supervision")).andExpect(status().isNotFound());
        send(manager, get(note)).andExpect(status().isNotFound());
        send(two.supervisor(), get(own + "/" + two.worker().id() + "/note")).andExpect(status().isNotFound());
    }

    @Test
    void bothWriteTheNoteAndWhoeverIsLateSeesBothVersions() throws Exception {
        var ofWorker = own + "/" + two.supervisor().id() + "/note";
        page(two.worker(), get(own)).andExpect(content().string(containsString("Nothing is written down yet.")));
        send(
                        two.supervisor(),
                        typed(
                                week + "/note",
                                0,
                                "Ask before advising",
                                World.today().plusDays(7)))
                .andExpect(redirectedUrl(week));
        send(two.worker(), typed(ofWorker, 0, "Call in the evening", null))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ask before advising")))
                .andExpect(content().string(containsString("Call in the evening")));
        send(two.worker(), typed(ofWorker, 1, "Ask first, call in the evening", null))
                .andExpect(redirectedUrl(own));
        page(two.supervisor(), get(week))
                .andExpect(content().string(containsString("Ask first, call in the evening")))
                .andExpect(content().string(containsString("An earlier version")))
                .andExpect(content().string(containsString("Next hour")));
    }

    @Test
    void oddInputIsNamedAndNothingTypedIsLost() throws Exception {
        send(
                        two.supervisor(),
                        typed(week + "/note", 0, " ", World.today().minusDays(1))
                                .header("Accept-Language", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#steps\"")))
                .andExpect(content().string(containsString("La próxima hora es hoy o más adelante.")));
        send(
                        two.supervisor(),
                        typed(week + "/note", 0, "Walk along", World.today().minusDays(1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Walk along")));
    }

    @Test
    void aSummaryIsAskedForAndStopped() throws Exception {
        var digest = "/supervision/digest";
        page(two.supervisor(), get(digest))
                .andExpect(content().string(containsString("You get no summary on Mondays.")));
        send(two.supervisor(), post(digest)).andExpect(redirectedUrl(digest));
        page(two.supervisor(), get(digest))
                .andExpect(content().string(containsString("You get a summary on Mondays.")));
        send(two.supervisor(), delete(digest)).andExpect(redirectedUrl(digest));
        page(two.supervisor(), get(digest))
                .andExpect(content().string(containsString("You get no summary on Mondays.")));
    }

    private static MockHttpServletRequestBuilder typed(
            String address, int version, String steps, @Nullable LocalDate next) {
        return post(address)
                .param("version", Integer.toString(version))
                .param("steps", steps)
                .param("nextOn", next == null ? "" : next.toString());
    }

    private ResultActions page(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return send(who, request).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }
}
