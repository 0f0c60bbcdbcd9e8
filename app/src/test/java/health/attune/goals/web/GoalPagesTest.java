package health.attune.goals.web;

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
import health.attune.database.Ids;
import health.attune.goals.Goals;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AttuneTest
class GoalPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Goals goals;

    UUID personId;
    Principal person;

    @BeforeEach
    void aPerson() {
        personId = world.person("Rosa", "Díaz");
        person = world.account(personId);
    }

    @Test
    void aPersonAddsAGoalAndComesBackToTheirPage() throws Exception {
        web.perform(get(goals() + "/new").with(as(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What would you like to reach?")));
        var id = Ids.next();
        web.perform(post(goals())
                        .with(as(person))
                        .with(csrf())
                        .param("id", id.toString())
                        .param("words", "Swim"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/me#goals"));
        web.perform(get(goals() + "/" + id).with(as(person)).header("Accept-Language", "es"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cómo se ha escrito")))
                .andExpect(content().string(containsString("Swim")));
    }

    @Test
    void wordsThatAreNotTakenStayInTheFieldWithASentence() throws Exception {
        var typed = "x".repeat(1001);
        web.perform(post(goals()).with(as(person)).with(csrf()).param("words", typed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no more than 1,000 characters")))
                .andExpect(content().string(containsString(typed)));
        web.perform(post(goals()).with(as(person)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please write a few words first.")));
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondSeesBothWordings() throws Exception {
        var id = Ids.next();
        goals.add(person, personId, id, "Get a job");
        var seen = goals.show(person, personId, id).wordingId();
        var careManager = stranger();
        world.relate(careManager, Relation.CARE_TEAM, personId);
        for (var words : new String[] {"Work with animals", "Work with people"}) {
            var sent = web.perform(post(goals() + "/" + id + "/wordings")
                    .with(as(careManager))
                    .with(csrf())
                    .param("follows", String.valueOf(seen))
                    .param("words", words));
            if (words.endsWith("animals")) sent.andExpect(redirectedUrl("/people/" + personId + "#goals"));
            else
                sent.andExpect(status().isConflict())
                        .andExpect(content().string(containsString("Somebody else changed this goal")))
                        .andExpect(content().string(containsString("Work with animals")))
                        .andExpect(content().string(containsString(">Work with people</textarea>")));
        }
    }

    @Test
    void reachedIsUndoneAtTheSameAddress() throws Exception {
        var id = Ids.next();
        goals.add(person, personId, id, "Swim");
        var address = goals() + "/" + id + "/reaching";
        web.perform(post(address).with(as(person)).with(csrf())).andExpect(status().isSeeOther());
        assertThat(goals.show(person, personId, id).isOpen()).isFalse();
        web.perform(get(goals() + "/" + id).with(as(person)))
                .andExpect(content().string(containsString("Reached, ")))
                .andExpect(content().string(containsString("Take it up again")));
        web.perform(delete(address).with(as(person)).with(csrf())).andExpect(status().isSeeOther());
        assertThat(goals.show(person, personId, id).isOpen()).isTrue();
    }

    @Test
    void aStrangerMeetsTheSamePageAsForNobody() throws Exception {
        var stranger = stranger();
        var nobody = "/people/" + Ids.next() + "/goals/new";
        var refused = web.perform(get(goals() + "/new").with(as(stranger))).andExpect(status().isNotFound());
        var absent = web.perform(get(nobody).with(as(stranger))).andExpect(status().isNotFound());
        assertThat(withoutToken(refused.andReturn().getResponse().getContentAsString()))
                .isEqualTo(withoutToken(absent.andReturn().getResponse().getContentAsString()));
    }

    private static String withoutToken(String page) {
        return page.replaceAll("(value|content)=\"[^\"]*\"", "").replaceAll("/people/[0-9a-f-]{36}", "");
    }

    private String goals() {
        return "/people/" + personId + "/goals";
    }

    private static RequestPostProcessor as(Principal who) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, java.util.List.of()));
    }

    private Principal stranger() {
        var site = world.site();
        return world.staff("care-manager", site, world.program(site));
    }
}
