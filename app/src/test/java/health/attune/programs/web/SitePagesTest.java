package health.attune.programs.web;

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
import health.attune.World;
import health.attune.access.Principal;
import health.attune.programs.Programs;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class SitePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Programs programs;

    UUID site;
    UUID program;
    Principal manager;
    Principal therapist;

    @BeforeEach
    void aSite() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("manager", site, null);
        therapist = world.staff("therapist", site, program);
    }

    @Test
    void staffReadAndManagersArrangeTheirOwnSite() throws Exception {
        web.perform(get("/sites").with(as(therapist)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Harbor Clinic")))
                .andExpect(content().string(not(containsString("/sites/" + site))));
        web.perform(get("/sites").with(as(manager))).andExpect(content().string(containsString("/sites/" + site)));
        web.perform(get("/programs").with(as(therapist))).andExpect(status().isOk());
        var elsewhere = world.site();
        for (var who : new Principal[] {therapist, world.staff("manager", elsewhere, null)}) {
            web.perform(get("/sites/" + site).with(as(who))).andExpect(status().isNotFound());
            web.perform(change(0).with(as(who))).andExpect(status().isNotFound());
            web.perform(get("/programs/" + program).with(as(who))).andExpect(status().isNotFound());
            web.perform(program(program, 0).with(as(who))).andExpect(status().isNotFound());
        }
        web.perform(get("/organizations/new").with(as(manager))).andExpect(status().isNotFound());
    }

    @Test
    void listsAreOfTheOrganizationsInWhichTheReaderWorks() throws Exception {
        var elsewhere = world.site();
        world.program(elsewhere);
        var own = "Organization " + world.organizationOf(site);
        var other = "Organization " + world.organizationOf(elsewhere);
        for (var list : new String[] {"/sites", "/programs"}) {
            for (var who : new Principal[] {therapist, manager})
                web.perform(get(list).with(as(who)))
                        .andExpect(content().string(containsString(own)))
                        .andExpect(content().string(not(containsString(other))));
            web.perform(get(list).with(as(world.staff("system-administrator", null, null))))
                    .andExpect(content().string(containsString(own)))
                    .andExpect(content().string(containsString(other)));
        }
    }

    @Test
    void aSiteSaysItsHelpInACrisisToThePeopleItServesInTheirLanguage() throws Exception {
        web.perform(change(0).with(as(manager))).andExpect(redirectedUrl("/sites"));
        var person = world.person("Ignacio", "Barrera");
        world.episode(person, program);
        var themself = world.account(person);
        web.perform(get("/me/profile").with(as(themself)))
                .andExpect(content().string(containsString("Call our line, day and night.")))
                .andExpect(content().string(containsString("tel:555 0100")));
        web.perform(get("/me/profile").header("Accept-Language", "es").with(as(themself)))
                .andExpect(content().string(containsString("Llame a nuestra línea.")));
        var unserved = world.account(world.person("No", "Site"));
        web.perform(get("/me/profile").with(as(unserved))).andExpect(content().string(containsString("tel:988")));
    }

    @Test
    void noSiteIsWithoutHelpInACrisisInBothLanguages() throws Exception {
        web.perform(get("/sites/" + site).with(as(manager)))
                .andExpect(content().string(containsString("You can call or text 988")))
                .andExpect(content().string(containsString("Puede llamar o enviar")));
        web.perform(change(0).param("crisisTextEs", "").with(as(manager)));
        web.perform(post("/sites/" + site)
                        .param("version", "1")
                        .param("name", "Harbor")
                        .param("model", "in-house")
                        .param("timeZone", "Mars/Olympus")
                        .param("crisisPhoneEn", "javascript:alert(1)")
                        .with(csrf())
                        .with(as(manager)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please give a number that can be dialed.")))
                .andExpect(content().string(containsString("7 answers need another look")));
    }

    @Test
    void twoWhoArrangeTheSameSiteSeeEachOther() throws Exception {
        web.perform(change(0).with(as(manager))).andExpect(status().isSeeOther());
        web.perform(change(0).param("name", "Other name").with(as(manager)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed this while you were typing")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        web.perform(program(program, 0).with(as(manager))).andExpect(status().isSeeOther());
        web.perform(program(program, 0).param("neutralName", "x").with(as(manager)))
                .andExpect(status().isConflict());
    }

    @Test
    void aProgramIsAddedWithWhatItBuildsAndAName() throws Exception {
        web.perform(post("/programs")
                        .param("site", site.toString())
                        .param("name", "Peer mornings")
                        .param("neutralName", "Mornings")
                        .param("builds", "hope", "connection")
                        .param("version", "0")
                        .with(csrf())
                        .with(as(manager)))
                .andExpect(redirectedUrl("/programs"));
        web.perform(get("/programs").with(as(therapist)))
                .andExpect(content().string(containsString("Peer mornings")))
                .andExpect(content().string(containsString("Connection")));
        web.perform(program(program, 0).param("name", "Peer mornings").with(as(manager)));
        assertThat(programs.programs().stream().filter(p -> p.siteId().equals(site)))
                .hasSize(2);
    }

    @Test
    void anAdministratorOfTheInstallationFoundsOrganizationsAndOpensSites() throws Exception {
        var administrator = world.staff("system-administrator", null, null);
        var name = "Harbor Alliance " + site;
        web.perform(post("/organizations").param("name", name).with(csrf()).with(as(administrator)))
                .andExpect(redirectedUrl("/sites"));
        var organization = programs.organizations().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
        for (var expected : new int[] {303, 422})
            web.perform(fields(post("/sites"), 0)
                            .param("organization", organization.id().toString())
                            .with(as(administrator)))
                    .andExpect(status().is(expected));
        web.perform(fields(post("/sites"), 0)
                        .param("organization", organization.id().toString())
                        .with(as(manager)))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder program(UUID id, int version) {
        return post("/programs/" + id)
                .param("version", String.valueOf(version))
                .param("name", "Collaborative care")
                .param("neutralName", "Visits")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder change(int version) {
        return fields(post("/sites/" + site), version);
    }

    private static MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder form, int version) {
        return form.param("version", String.valueOf(version))
                .param("name", "Harbor Clinic")
                .param("model", "co-located")
                .param("timeZone", "America/New_York")
                .param("crisisWordsEn", "Call our line, day and night.")
                .param("crisisPhoneEn", "555 0100")
                .param("crisisTextEn", "555 0101")
                .param("crisisWordsEs", "Llame a nuestra línea.")
                .param("crisisPhoneEs", "555 0100")
                .param("crisisTextEs", "555 0101")
                .with(csrf());
    }
}
