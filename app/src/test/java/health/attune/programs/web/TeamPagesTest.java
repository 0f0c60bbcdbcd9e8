package health.attune.programs.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
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
import health.attune.programs.CareTeams;
import health.attune.programs.TeamMember;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class TeamPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CareTeams teams;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID person;
    UUID episode;
    Principal desk;
    Principal therapist;
    Principal peer;
    Principal carer;

    @BeforeEach
    void aPersonServed() {
        site = world.site();
        program = world.program(site);
        person = world.person("Marguerite", "Delacroix");
        episode = world.episode(person, program);
        desk = world.staff("front-desk", site, null);
        therapist = world.staff("therapist", site, program);
        peer = world.staff("peer", site, program);
        carer = world.staff("care-manager", site, null);
        world.relate(carer, health.attune.access.Relation.CARE_TEAM, person);
    }

    @Test
    void aTeamIsMadeAndShownWithItsDates() throws Exception {
        web.perform(get(team()).with(as(desk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody is on the team yet.")));
        web.perform(join(therapist, "therapist")).andExpect(redirectedUrl(team()));
        web.perform(join(peer, "peer")).andExpect(redirectedUrl(team()));
        web.perform(get(team()).with(as(desk)))
                .andExpect(content().string(containsString("Therapist")))
                .andExpect(content().string(containsString("leads")))
                .andExpect(content().string(containsString("Marguerite Delacroix")));
        web.perform(get("/people").with(as(therapist)))
                .andExpect(content().string(containsString("Marguerite Delacroix")))
                .andExpect(content().string(containsString("Collaborative care")));
    }

    @Test
    void theLastOneLeavesOnlyAfterTheQuestionWhoTakesOver() throws Exception {
        world.fallback(null, site);
        web.perform(join(therapist, "therapist"));
        var member = teams.of(carer, person).getFirst().id();
        var departure = "/people/" + person + "/members/" + member + "/departure";
        web.perform(delete("/people/" + person + "/members/" + member)
                        .with(csrf())
                        .with(as(carer)))
                .andExpect(redirectedUrl(departure));
        web.perform(get(departure).with(as(carer)))
                .andExpect(content().string(containsString("is the last one on this team")))
                .andExpect(content().string(containsString("somebody has to take over")));
        web.perform(post(departure).with(csrf()).with(as(carer))).andExpect(status().isUnprocessableContent());
        web.perform(post(departure).param("colleague", "nobody").with(csrf()).with(as(carer)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nothing was changed: nobody is named")));
        web.perform(post(departure)
                        .param("colleague", peer.id() + " peer")
                        .with(csrf())
                        .with(as(carer)))
                .andExpect(redirectedUrl(team()));
        assertThat(onTeam()).containsExactly(peer.id());
        web.perform(get(team()).with(as(carer))).andExpect(content().string(containsString("Before: 1 member")));
    }

    @Test
    void anAddressThatNamesNobodyIsNotThere() throws Exception {
        web.perform(post("/people/{id}/episodes/{episode}/end", "\t", episode)
                        .with(csrf())
                        .with(as(carer)))
                .andExpect(status().isNotFound());
    }

    @Test
    void careIsPausedTakenUpAndEnded() throws Exception {
        web.perform(post(at() + "/pause").with(csrf()).with(as(carer))).andExpect(redirectedUrl(team()));
        web.perform(get(team()).with(as(carer))).andExpect(content().string(containsString("On hold")));
        web.perform(post(at() + "/pause").with(csrf()).with(as(carer)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("already in another state")));
        web.perform(delete(at() + "/pause").with(csrf()).with(as(carer))).andExpect(redirectedUrl(team()));
        web.perform(post(at() + "/end").with(csrf()).with(as(carer))).andExpect(status().isUnprocessableContent());
        web.perform(post(at() + "/end")
                        .param("reason", "own-choice")
                        .with(csrf())
                        .with(as(carer)))
                .andExpect(redirectedUrl("/people/" + person + "/team"));
        web.perform(get(team()).with(as(desk))).andExpect(status().isNotFound());
    }

    @Test
    void aSecondProgramBeginsOnceAndOnlyWhereTheReaderWorks() throws Exception {
        var second = world.program(site);
        web.perform(start(second).with(as(desk))).andExpect(redirectedUrl(team()));
        web.perform(start(second).with(as(desk)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("serves this person already")));
        web.perform(post("/people/" + person + "/episodes").with(csrf()).with(as(desk)))
                .andExpect(status().isUnprocessableContent());
        web.perform(start(world.program(world.site())).with(as(desk))).andExpect(status().isNotFound());
    }

    @Test
    void aProtectedProgramIsNamedNeutrallyForThoseWhoMayNotReadTheRecord() throws Exception {
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(program)
                .update();
        web.perform(join(therapist, "therapist"));
        web.perform(get(team()).with(as(desk)))
                .andExpect(content().string(containsString("Wellness visits")))
                .andExpect(content().string(not(containsString("Collaborative care"))));
        web.perform(get(team()).with(as(therapist))).andExpect(content().string(containsString("Collaborative care")));
    }

    @Test
    void strangersLearnAndChangeNothing() throws Exception {
        web.perform(join(therapist, "therapist"));
        var stranger = world.staff("therapist", world.site(), null);
        var member =
                teams.of(desk, person).stream().map(TeamMember::id).findFirst().orElseThrow();
        for (var request : new MockHttpServletRequestBuilder[] {
            get(team()),
            get("/people/" + person + "/members/" + member + "/departure"),
            post(at() + "/pause").with(csrf()),
            post(at() + "/end").param("reason", "own-choice").with(csrf()),
            post("/people/" + person + "/members/" + member + "/lead").with(csrf()),
            delete("/people/" + person + "/members/" + member).with(csrf()),
            start(program)
        }) web.perform(request.with(as(stranger))).andExpect(status().isNotFound());
        assertThat(onTeam()).containsExactly(therapist.id());
    }

    private List<UUID> onTeam() {
        return teams.of(desk, person).stream()
                .filter(TeamMember::isNow)
                .map(TeamMember::accountId)
                .toList();
    }

    private MockHttpServletRequestBuilder start(UUID programId) {
        return post("/people/" + person + "/episodes")
                .param("program", programId.toString())
                .with(csrf());
    }

    private MockHttpServletRequestBuilder join(Principal staff, String role) {
        return post(at() + "/members")
                .param("colleague", staff.id() + " " + role)
                .with(csrf())
                .with(as(desk));
    }

    private String team() {
        return "/people/" + person + "/team";
    }

    private String at() {
        return "/people/" + person + "/episodes/" + episode;
    }
}
