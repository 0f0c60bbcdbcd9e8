package health.attune.people.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.OddSigns;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.people.People;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class ProfilePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    People people;

    UUID person;
    Principal therapist;
    Principal desk;
    Principal colleague;
    Principal themself;

    @BeforeEach
    void somebodyInCare() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Ferdinand", "Okonkwo");
        world.episode(person, program);
        therapist = world.staff("therapist", site, program);
        world.relate(therapist, Relation.CARE_TEAM, person);
        desk = world.staff("front-desk", site, null);
        colleague = world.staff("therapist", site, program);
        themself = world.account(person);
    }

    @Test
    void theirOwnWordsAreOnlyForThoseWithTheRecord() throws Exception {
        web.perform(myWords(0, "My aunt Ngozi", "The garden", "To teach again")).andExpect(status().isSeeOther());
        web.perform(get("/people/" + person + "/profile").with(as(therapist)))
                .andExpect(content().string(containsString("My aunt Ngozi")))
                .andExpect(content().string(containsString("Ferdinand Okonkwo")));
        web.perform(get("/people/" + person + "/profile").with(as(desk)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("My aunt Ngozi"))));
        web.perform(get("/people/" + person + "/words").with(as(desk))).andExpect(status().isNotFound());
    }

    @Test
    void strangersLearnNothing() throws Exception {
        var stranger = world.staff("therapist", world.site(), null);
        for (var who : new Principal[] {stranger, colleague})
            for (var path : new String[] {"/profile", "/details", "/words"})
                web.perform(get("/people/" + person + path).with(as(who))).andExpect(status().isNotFound());
        web.perform(get("/people/" + person + "/profile").with(as(world.account(world.person("Eve", "Else")))))
                .andExpect(status().isNotFound());
        web.perform(details(0, "Ferdinand").with(as(colleague))).andExpect(status().isNotFound());
    }

    @Test
    void whenTwoChangeTheSameBothTextsAreShownAndNothingIsLost() throws Exception {
        web.perform(details(0, "Ferdi").with(as(desk))).andExpect(status().isSeeOther());
        web.perform(details(0, "Nando").with(as(therapist)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed this while you were typing")))
                .andExpect(content().string(containsString("Ferdi")))
                .andExpect(content().string(containsString("value=\"Nando\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        web.perform(details(1, "Nando").with(as(therapist))).andExpect(status().isSeeOther());
        assertThat(people.name(desk, person).shown()).isEqualTo("Nando Okonkwo");
    }

    @Test
    void thePersonsOwnWordsAreNotOverwrittenUnseen() throws Exception {
        web.perform(myWords(0, "My aunt Ngozi", "", "")).andExpect(status().isSeeOther());
        web.perform(post("/people/" + person + "/words")
                        .param("version", "0")
                        .param("people", "His aunt")
                        .with(csrf())
                        .with(as(therapist)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My aunt Ngozi")))
                .andExpect(content().string(containsString(">His aunt</textarea>")));
        assertThat(people.words(therapist, person).people()).isEqualTo("My aunt Ngozi");
    }

    @Test
    void aFormMadeByHandWithAnUnknownWordIsComparedAsAnyOther() throws Exception {
        web.perform(details(0, "Ferdi").with(as(desk))).andExpect(status().isSeeOther());
        web.perform(post("/me/profile")
                        .param("version", "0")
                        .param("preferredName", "Nando")
                        .param("gender", "2999-01-01")
                        .with(csrf())
                        .with(as(themself)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Nando\"")));
    }

    @Test
    void aPersonSaysThemselvesHowTheyWantToBeReached() throws Exception {
        web.perform(get("/me/profile").with(as(themself)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The name on your papers is Ferdinand Okonkwo.")))
                .andExpect(content().string(containsString("In a crisis?")));
        web.perform(post("/me/profile")
                        .param("version", "0")
                        .param("preferredName", "Nando")
                        .param("givenName", "Somebody")
                        .param("language", "ig", "en")
                        .param("mayText", "true")
                        .param("contactWishes", "Only after five.\r\nNever my brother.")
                        .with(csrf())
                        .with(as(themself)))
                .andExpect(status().isSeeOther());
        web.perform(get("/people/" + person + "/profile").with(as(desk)))
                .andExpect(content().string(containsString("Nando Okonkwo")))
                .andExpect(content().string(containsString("Igbo, English")))
                .andExpect(content().string(containsString("Only after five.\nNever my brother.")))
                .andExpect(content().string(containsString("Calls are welcome: No")))
                .andExpect(content().string(not(containsString("Somebody"))));
    }

    @Test
    void wrongInputIsSaidAndKept() throws Exception {
        web.perform(details(0, "x".repeat(201)).with(as(desk)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("at most 200 characters")));
        web.perform(details(0, "ok").param("language", "no-such!").with(as(desk)))
                .andExpect(status().isUnprocessableContent());
        web.perform(details(0, "ok").param("timeZone", "Mars/Olympus").with(as(desk)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsNoTextIsRefusedAtTheDoorAndNothingChanges() throws Exception {
        for (var odd : OddSigns.NEVER_TEXT) {
            web.perform(details(0, odd).with(as(desk))).andExpect(status().isBadRequest());
            web.perform(myWords(0, odd, odd, odd)).andExpect(status().isBadRequest());
            web.perform(identifier(person, odd)).andExpect(status().isBadRequest());
        }
        assertThat(people.name(desk, person).shown()).isEqualTo("Ferdinand Okonkwo");
        assertThat(people.words(therapist, person).people()).isNull();
        assertThat(people.identifiers(desk, person)).isEmpty();
    }

    @Test
    void numbersFromElsewhereAreAddedOnceAndRemoved() throws Exception {
        var number = person.toString();
        web.perform(identifier(person, number)).andExpect(status().isSeeOther());
        web.perform(get("/people/" + person + "/profile").with(as(desk)))
                .andExpect(content().string(containsString(number)));
        var other = world.person("Nnamdi", "Okonkwo");
        world.relate(therapist, Relation.CARE_TEAM, other);
        web.perform(post("/people/" + other + "/identifiers")
                        .param("system", "Clinic")
                        .param("value", number)
                        .with(csrf())
                        .with(as(therapist)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("already belongs to another record")));
        web.perform(identifier(person, "")).andExpect(status().isUnprocessableContent());
        web.perform(delete("/people/" + person + "/identifiers")
                        .param("system", "Clinic")
                        .param("value", number)
                        .with(csrf())
                        .with(as(desk)))
                .andExpect(status().isSeeOther());
        assertThat(people.identifiers(desk, person)).isEmpty();
    }

    @Test
    void aNumberOfNobodyIsNotThere() throws Exception {
        web.perform(delete("/people/" + person + "/identifiers")
                        .param("system", " ")
                        .param("value", "1")
                        .with(csrf())
                        .with(as(desk)))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder identifier(UUID id, String number) {
        return post("/people/" + id + "/identifiers")
                .param("system", "Clinic")
                .param("value", number)
                .with(csrf())
                .with(as(desk));
    }

    private MockHttpServletRequestBuilder details(int version, String preferred) {
        return post("/people/" + person + "/details")
                .param("version", String.valueOf(version))
                .param("givenName", "Ferdinand")
                .param("familyName", "Okonkwo")
                .param("preferredName", preferred)
                .param("gender", "male")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder myWords(int version, String people, String place, String purpose) {
        return post("/me/words")
                .param("version", String.valueOf(version))
                .param("people", people)
                .param("place", place)
                .param("purpose", purpose)
                .with(csrf())
                .with(as(themself));
    }
}
