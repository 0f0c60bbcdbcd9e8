package health.attune.breakglass.web;

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
import health.attune.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class BreakGlassPagesTest {
    @Autowired
    World world;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    UUID person;
    String family;
    Principal nurse;
    Principal officer;

    @BeforeEach
    void aPersonWhoIsNotTheirs() {
        var site = world.site();
        family = "Abara" + Ids.next().toString().substring(24);
        person = world.person("Chidi", family);
        world.episode(person, world.program(site));
        nurse = world.staff("nurse", site, world.program(site));
        var organization = jdbc.sql("select organization_id from programs.site where id = ?")
                .param(site)
                .query(UUID.class)
                .single();
        officer = world.staffOf("privacy-officer", organization);
    }

    @Test
    void aClinicianFindsOpensAndClosesAndThePersonIsTold() throws Exception {
        as(nurse, get("/people/" + person)).andExpect(status().isNotFound());
        as(nurse, named(post("/break-glass/search")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Is this Chidi " + family), containsString("1990"))));
        as(
                        nurse,
                        found(post("/break-glass/openings"))
                                .param("reason", "danger-now")
                                .param("words", "Found unconscious in the waiting room."))
                .andExpect(status().isSeeOther());
        as(nurse, get("/people/" + person)).andExpect(status().isOk());
        as(nurse, get("/people")).andExpect(content().string(containsString("A record is open in an emergency")));
        as(world.account(person), get("/me"))
                .andExpect(content().string(containsString("opened your record in an emergency")));
    }

    @Test
    void anOfficerReadsWhyAndTheClinicianCloses() throws Exception {
        as(
                        nurse,
                        found(post("/break-glass/openings"))
                                .param("reason", "danger-now")
                                .param("words", "Found unconscious in the waiting room."))
                .andExpect(status().isSeeOther());
        as(officer, get("/")).andExpect(redirectedUrl("/break-glass/reviews"));
        as(officer, get("/break-glass/reviews"))
                .andExpect(content().string(allOf(containsString("Waits"), containsString("staff " + nurse.id()))));
        var id = jdbc.sql("select id from breakglass.opening where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        as(officer, get("/break-glass/reviews/" + id))
                .andExpect(content()
                        .string(allOf(
                                containsString("Chidi " + family),
                                containsString("Found unconscious in the waiting room."))));
        as(nurse, post("/break-glass/openings/" + id).param("_method", "delete"))
                .andExpect(redirectedUrl("/break-glass?done=closed"));
        as(nurse, get("/break-glass?done=closed")).andExpect(content().string(containsString("The record is closed.")));
        as(nurse, get("/people/" + person)).andExpect(status().isNotFound());
    }

    @Test
    void anOfficerSaysWhatCameOfItAndNoLinkLeadsThereAnyMore() throws Exception {
        as(
                        nurse,
                        found(post("/break-glass/openings"))
                                .param("reason", "danger-now")
                                .param("words", "Found unconscious in the waiting room.")
                                .param("withheld", "Her husband reads her mail."))
                .andExpect(status().isSeeOther());
        var id = jdbc.sql("select id from breakglass.opening where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        var review = "/break-glass/reviews/" + id;
        as(officer, post(review + "/conclusion").param("outcome", "justified"))
                .andExpect(status().isUnprocessableContent());
        as(officer, post(review + "/conclusion").param("outcome", "justified").param("words", "Nobody else was there."))
                .andExpect(redirectedUrl("/break-glass/reviews?done=reviewed"));
        as(officer, get("/break-glass/reviews?done=reviewed"))
                .andExpect(content().string(containsString("Your review is saved.")));
        as(officer, get("/break-glass/reviews"))
                .andExpect(content().string(allOf(containsString("Yes, it was right"), not(containsString(review)))));
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsOpened() throws Exception {
        as(nurse, post("/break-glass/search")).andExpect(status().isUnprocessableContent());
        as(nurse, found(post("/break-glass/openings")).param("words", "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Please choose one of these."),
                                containsString("Please say a little more"))));
        assertThat(jdbc.sql("select count(*) from breakglass.opening where person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsNotFoundIsNotToldApartFromWhoIsNotThere() throws Exception {
        as(nurse, post("/break-glass/search").param("name", "Nobody " + family).param("bornOn", "1990-05-17"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nobody in your organization"),
                                not(containsString("Chidi " + family)))));
    }

    @Test
    void aSearchThatFindsNobodyOffersItToCliniciansAlone() throws Exception {
        as(nurse, post("/people/search").param("sought", "Nobody " + family))
                .andExpect(content().string(containsString("open their record in an emergency")));
        world.relate(nurse, Relation.CARE_TEAM, person);
        as(nurse, post("/people/search").param("sought", "Chidi"))
                .andExpect(content().string(not(containsString("open their record in an emergency"))));
        as(world.staff("front-desk", world.site(), null), post("/people/search").param("sought", "Nobody"))
                .andExpect(content().string(not(containsString("open their record in an emergency"))));
    }

    @Test
    void theOpenedRecordSaysOnEachPageHowLongItStaysOpen() throws Exception {
        as(
                        nurse,
                        found(post("/break-glass/openings"))
                                .param("reason", "danger-now")
                                .param("words", "Found unconscious in the waiting room."))
                .andExpect(status().isSeeOther());
        for (var page : new String[] {"", "/profile", "/contacts"})
            as(nurse, get("/people/" + person + page))
                    .andExpect(content().string(containsString("You opened this record in an emergency.")))
                    .andExpect(content().string(containsString("in 60 minutes")));
        var other = world.person("Eleanor", "Shellstrop");
        world.relate(nurse, Relation.CARE_TEAM, other);
        as(nurse, get("/people/" + other)).andExpect(content().string(not(containsString("in an emergency."))));
    }

    @Test
    void theDeskAndThePersonHaveNoSuchPages() throws Exception {
        as(world.staff("front-desk", world.site(), null), get("/break-glass")).andExpect(status().isNotFound());
        as(world.staff("peer", world.site(), null), get("/break-glass")).andExpect(status().isNotFound());
        as(world.account(person), get("/break-glass")).andExpect(status().isNotFound());
        as(nurse, get("/break-glass/reviews")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder named(MockHttpServletRequestBuilder request) {
        return request.param("name", "Chidi " + family).param("bornOn", "1990-05-17");
    }

    private MockHttpServletRequestBuilder found(MockHttpServletRequestBuilder request) throws Exception {
        var page = as(nurse, named(post("/break-glass/search")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var search = page.replaceFirst("(?s).*name=\"search\" value=\"([^\"]+)\".*", "$1");
        return request.param("search", search);
    }

    private ResultActions as(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(World.as(who)).with(csrf()));
    }
}
