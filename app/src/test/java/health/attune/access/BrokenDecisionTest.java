package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.audit.Audit;
import health.attune.people.People;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** The decision says yes to everybody and every condition is true: what the net beneath still keeps back. */
@AttuneTest
@Import(BrokenDecisionTest.Broken.class)
public class BrokenDecisionTest {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    MockMvc mvc;

    UUID person;
    Principal stranger;

    @BeforeEach
    void aPersonAndAStranger() {
        var site = world.site();
        person = world.person("Wilhelmina", "Unseen");
        world.episode(person, world.program(site));
        var elsewhere = world.site();
        stranger = world.staff("care-manager", elsewhere, world.program(elsewhere));
    }

    @Test
    void withoutTheNetTheBrokenDecisionWouldShowThePerson() {
        assertThat(people.name(stranger, person).shown()).isEqualTo("Wilhelmina Unseen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/profile", "/details", "/team", "/contacts", "/checkins", "/circumstances", "/timeline"})
    void noPageOfThePersonIsThere(String page) throws Exception {
        var answer = mvc.perform(get("/people/" + person + page).with(World.as(stranger)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).doesNotContain("Wilhelmina");
    }

    @Test
    void noSearchFindsThePerson() throws Exception {
        var answer = mvc.perform(post("/people/search")
                        .param("sought", "Wilhelmina")
                        .with(World.as(stranger))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).doesNotContain("Unseen");
    }

    @TestConfiguration
    public static class Broken {
        @Bean
        @Primary
        Access saysYes(RelationStore relations, Accounts accounts, Audit audit) {
            return new SaysYes(relations, accounts, audit);
        }
    }

    static class SaysYes extends Access {
        SaysYes(RelationStore relations, Accounts accounts, Audit audit) {
            super(relations, accounts, audit);
        }

        @Override
        public Relation allowedBy(Principal who, Verb verb, DataClass dataClass, UUID personId) {
            return Relation.CARE_TEAM;
        }

        @Override
        public Visible visible(Principal who, Verb verb, DataClass dataClass) {
            return new Visible("%1$s is not null", Map.of());
        }
    }
}
