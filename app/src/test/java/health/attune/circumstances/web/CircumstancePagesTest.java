package health.attune.circumstances.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import health.attune.access.Relation;
import health.attune.circumstances.Circumstances;
import health.attune.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class CircumstancePagesTest {
    private static final String MINE = "/me/circumstances";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Circumstances circumstances;

    UUID person;
    Principal themself;
    Principal worker;
    String base;

    @BeforeEach
    void aPersonInCare() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Haddad");
        world.episode(person, program);
        themself = world.account(person);
        worker = world.staff("social-worker", site, program);
        world.relate(worker, Relation.CARE_TEAM, person);
        base = "/people/" + person + "/circumstances";
    }

    @Test
    void aPersonTellsWithNoMoreThanAYearAndTakesItBack() throws Exception {
        page(themself, get(MINE)).andExpect(content().string(containsString("Nothing is written down yet.")));
        page(themself, get(base + "/new")).andExpect(content().string(containsString("In your own words")));
        var id = Ids.next();
        send(
                        themself,
                        post(base)
                                .param("id", id.toString())
                                .param("kind", "birth")
                                .param("year", "2025"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#lasting\"")));
        send(themself, told(post(base), id).param("year", "2025").param("lasting", "once"))
                .andExpect(redirectedUrl(MINE + "?done=added&circumstance=" + id));
        page(themself, get(MINE + "?done=added&circumstance=" + id))
                .andExpect(content().string(containsString("It is saved.")))
                .andExpect(content().string(containsString("A birth")))
                .andExpect(content().string(containsString(">2025</span>")))
                .andExpect(content().string(containsString("Written by you")));
        send(themself, delete(base + "/" + id)).andExpect(redirectedUrl(MINE + "?done=withdrawn&circumstance=" + id));
        assertThat(circumstances.of(themself, person)).isEmpty();
    }

    @Test
    void whatStaffWriteThePersonSeesEndsAndTakesUpAgain() throws Exception {
        var id = Ids.next();
        send(
                        worker,
                        post(base)
                                .param("id", id.toString())
                                .param("kind", "job-loss")
                                .param("month", "3")
                                .param("year", "2026")
                                .param("lasting", "still"))
                .andExpect(redirectedUrl(base + "?done=added&circumstance=" + id));
        page(themself, get(MINE))
                .andExpect(content().string(containsString("Still going on")))
                .andExpect(content().string(containsString("since March 2026")))
                .andExpect(content().string(containsString("Written by staff")));
        send(themself, post(base + "/" + id + "/ending"))
                .andExpect(redirectedUrl(MINE + "?done=ended&circumstance=" + id));
        page(themself, get(MINE + "?done=ended&circumstance=" + id))
                .andExpect(content().string(containsString("It is saved that this is over.")))
                .andExpect(content().string(containsString("March 2026 until")));
        page(worker, get(base)).andExpect(content().string(containsString("Changed by the person")));
        send(themself, delete(base + "/" + id + "/withdrawal")).andExpect(redirectedUrl(MINE));
        assertThat(circumstances.of(worker, person)).singleElement().matches(one -> one.lasts());
    }

    @Test
    void aChangeKeepsWhatWasThereAndCanBeWithdrawn() throws Exception {
        var id = Ids.next();
        send(worker, told(post(base), id).param("year", "2026").param("lasting", "once"));
        var one = base + "/" + id;
        page(worker, get(one)).andExpect(content().string(containsString("value=\"2026\"")));
        var anew = Ids.next();
        send(
                        worker,
                        told(post(one + "/correction"), anew)
                                .param("month", "1")
                                .param("day", "7")
                                .param("year", "2026")
                                .param("lasting", "ended")
                                .param("untilyear", "2026"))
                .andExpect(redirectedUrl(base + "?done=changed&circumstance=" + id));
        page(worker, get(base)).andExpect(content().string(containsString("Jan 7, 2026 until 2026")));
        send(worker, get(one)).andExpect(status().isNotFound());
        send(worker, post(base + "/" + anew + "/withdrawal"))
                .andExpect(redirectedUrl(base + "?done=withdrawn&circumstance=" + anew));
        assertThat(circumstances.of(worker, person)).isEmpty();
        page(worker, get(base)).andExpect(content().string(containsString("2 entries that were changed")));
    }

    @Test
    void oddInputIsNamedAndNothingTypedIsLost() throws Exception {
        var odd = post(base)
                .param("kind", "weather")
                .param("words", "x".repeat(1_001))
                .param("day", "31")
                .param("year", "0020")
                .param("lasting", "ended")
                .param("untilmonth", "2")
                .param("untilday", "30")
                .param("untilyear", "2025");
        send(themself, odd)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("5 answers need another look")))
                .andExpect(content().string(containsString("at most 1,000 characters")))
                .andExpect(content().string(containsString("Please choose the month too")))
                .andExpect(content().string(containsString("with four digits")))
                .andExpect(content().string(containsString("This month has no such day.")))
                .andExpect(content().string(containsString("x".repeat(1_001))))
                .andExpect(content().string(containsString("value=\"0020\"")))
                .andExpect(content().string(containsString("<option value=\"2\" selected")));
        assertThat(circumstances.of(themself, person)).isEmpty();
    }

    @Test
    void whatIsToComeOrEndsTooEarlyIsToldInBothLanguages() throws Exception {
        send(themself, told(post(base), Ids.next()).param("year", "2999").param("lasting", "still"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("That is still to come.")));
        var early = told(post(base), Ids.next())
                .param("year", "2025")
                .param("lasting", "ended")
                .param("untilyear", "2024");
        send(themself, early).andExpect(content().string(containsString("This is before it began.")));
        send(themself, early.header("Accept-Language", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Esto es antes de que empezara.")))
                .andExpect(content().string(containsString("Un nacimiento")));
    }

    @Test
    void nobodyElseLearnsAnything() throws Exception {
        var stranger = world.staff("care-manager", world.site(), null);
        for (var path : new String[] {base, base + "/new", base + "/" + Ids.next()})
            send(stranger, get(path)).andExpect(status().isNotFound());
        send(world.account(world.person("Other", "Haddad")), get(base + "/new")).andExpect(status().isNotFound());
        send(stranger, told(post(base), Ids.next()).param("year", "2026").param("lasting", "once"))
                .andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder told(MockHttpServletRequestBuilder request, UUID id) {
        return request.param("id", id.toString()).param("kind", "birth").param("words", "A girl!");
    }

    private ResultActions page(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return send(who, request).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
