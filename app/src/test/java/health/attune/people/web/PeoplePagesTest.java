package health.attune.people.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.OddSigns;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class PeoplePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    Principal desk;
    Principal manager;
    Principal therapist;

    @BeforeEach
    void aSite() {
        site = world.site();
        program = world.program(site);
        desk = world.staff("front-desk", site, null);
        manager = world.staff("manager", site, null);
        therapist = world.staff("therapist", site, program);
    }

    @Test
    void staffSeeTheirOwnPeopleAndNobodyElse() throws Exception {
        var mine = world.person("Rosalind", "Achterberg");
        var other = world.person("Cornelius", "Vandermolen");
        world.episode(other, program);
        world.relate(therapist, Relation.CARE_TEAM, mine);
        web.perform(get("/people").with(as(therapist)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("My people: 1 person")))
                .andExpect(content().string(containsString("Rosalind Achterberg")))
                .andExpect(content().string(containsString("href=\"/people/" + mine + "\"")))
                .andExpect(content().string(not(containsString("Vandermolen"))));
        web.perform(get("/people").with(as(world.staff("therapist", site, null))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody is on your own list right now.")));
        web.perform(get("/people").with(as(manager))).andExpect(status().isNotFound());
    }

    @Test
    void aListOfManyHasPagesAndAnOrder() throws Exception {
        for (int i = 0; i < 51; i++)
            world.relate(
                    therapist,
                    Relation.CARE_TEAM,
                    world.person("Person" + (char) ('a' + i / 26) + (char) ('a' + i % 26), "Q"));
        web.perform(get("/people").with(as(therapist)))
                .andExpect(content().string(containsString("Page 1 of 2")))
                .andExpect(content().string(containsString("Personaa Q")))
                .andExpect(content().string(not(containsString("Personby Q"))));
        web.perform(get("/people?sort=name&down=true").with(as(therapist)))
                .andExpect(content().string(containsString("aria-sort=\"descending\"")))
                .andExpect(content().string(containsString("Personby Q")));
        web.perform(get("/people?sort=99&page=777777&down=perhaps").with(as(therapist)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Page 2 of 2")));
    }

    @Test
    void searchWorksWithoutScriptAndAsAFragmentAndFindsOnlyWhomTheDeskMaySee() throws Exception {
        var marker = "Wojciechowska";
        var here = world.person("Halina", marker);
        world.episode(here, program);
        var elsewhere = world.person("Bronislawa", marker);
        world.episode(elsewhere, world.program(world.site()));
        web.perform(search(marker).with(as(desk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<!doctype html>")))
                .andExpect(content().string(containsString("1 person found")))
                .andExpect(content().string(containsString("/people/" + here + "/profile")))
                .andExpect(content().string(not(containsString("Bronislawa"))));
        web.perform(search(marker).header("HX-Request", "true").with(as(desk)))
                .andExpect(content().string(not(containsString("<!doctype html>"))))
                .andExpect(content().string(containsString("Halina")));
        web.perform(search(marker).with(as(world.staff("front-desk", world.site(), null))))
                .andExpect(content().string(containsString("Nobody you may see matches.")));
        web.perform(search(marker).with(as(manager))).andExpect(status().isNotFound());
        for (var odd : new String[] {"'%_\\ <b>", "a@b@c", "9/99/9999", "x".repeat(5_000)})
            web.perform(search(odd).with(as(desk))).andExpect(status().isOk());
    }

    @Test
    void thePageSpeaksSpanish() throws Exception {
        web.perform(get("/people").header("Accept-Language", "es").with(as(therapist)))
                .andExpect(content().string(containsString("Buscar a una persona")));
    }

    @Test
    void aPersonIsRegisteredOnceHoweverOftenTheFormIsSent() throws Exception {
        var id = Ids.next();
        for (int i = 0; i < 2; i++)
            web.perform(registration(id, "Xiomara", "Quintanilla-").with(as(desk)))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl("/people/" + id + "/profile"));
        assertThat(count("people.person", id)).isEqualTo(1);
        web.perform(get("/people/" + id + "/profile").with(as(desk)))
                .andExpect(content().string(containsString("Xiomara Quintanilla")))
                .andExpect(content().string(not(containsString("People, place, purpose"))));
    }

    @Test
    void whatIsMissingIsSaidInOnePlaceAndNothingTypedIsLost() throws Exception {
        web.perform(post("/people/registration")
                        .param("id", Ids.next().toString())
                        .param("email", "not an address")
                        .param("bornOn", "2999-01-01")
                        .param("gender", "unknown")
                        .param("pronouns", "she/<ella>")
                        .with(csrf())
                        .with(as(desk)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("4 answers need another look")))
                .andExpect(content().string(containsString("href=\"#givenName\"")))
                .andExpect(content().string(containsString("This does not look like an e-mail address.")))
                .andExpect(content().string(containsString("value=\"not an address\"")))
                .andExpect(content().string(containsString("she/&lt;ella>")));
    }

    @Test
    void whatIsNoTextIsRefusedAtTheDoorAndNobodyIsRegistered() throws Exception {
        for (var odd : OddSigns.NEVER_TEXT) {
            var id = Ids.next();
            web.perform(search(odd).with(as(desk))).andExpect(status().isBadRequest());
            web.perform(registration(id, odd, "Quintanilla-").with(as(desk))).andExpect(status().isBadRequest());
            assertThat(count("people.person", id)).isZero();
        }
    }

    @Test
    void aPossibleDuplicateIsShownBeforeAnybodyIsRegisteredTwice() throws Exception {
        var first = Ids.next();
        web.perform(registration(first, "Xiomara", "Montenegro").with(as(desk))).andExpect(status().isSeeOther());
        var second = Ids.next();
        var warned = web.perform(registration(second, "Xiomára", "Montenegro").with(as(desk)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This may be the same person")))
                .andExpect(content().string(containsString("/people/" + first + "/profile")))
                .andExpect(content().string(containsString("same birth date")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(count("people.person", second)).isZero();
        var seen = warned.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        web.perform(registration(second, "Xiomára", "Montenegro")
                        .param("seen", seen)
                        .with(as(desk)))
                .andExpect(status().isSeeOther());
        assertThat(count("people.person", second)).isEqualTo(1);
    }

    @Test
    void nobodyWithoutAPlaceRegistersOrTriesNames() throws Exception {
        web.perform(get("/people/registration").with(as(manager))).andExpect(status().isNotFound());
        web.perform(registration(Ids.next(), "Any", "Body").with(as(manager))).andExpect(status().isNotFound());
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        web.perform(post("/people/registration").with(as(desk))).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder search(String typed) {
        return post("/people/search").param("sought", typed).with(csrf());
    }

    private MockHttpServletRequestBuilder registration(UUID id, String given, String family) {
        return post("/people/registration")
                .param("id", id.toString())
                .param("place", program.toString())
                .param("givenName", given)
                .param("familyName", family + marker())
                .param("bornOn", "1967-08-30")
                .param("gender", "female")
                .param("language", "es")
                .with(csrf());
    }

    private String marker() {
        return site.toString().replaceAll("[^a-f]", "");
    }

    private int count(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
