package health.attune.people.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.PersonAccounts;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.SetUpCode;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class AccountPagesTest {
    private static final Pattern CODE = Pattern.compile("<code[^>]*>(([0-9A-Z]{4}-){4}[0-9A-Z]{4})</code>");

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID person;
    Principal therapist;
    Principal colleague;
    String page;

    @BeforeEach
    void somebodyInCare() {
        site = world.site();
        var program = world.program(site);
        person = world.person("Ferdinand", "Okonkwo");
        world.episode(person, program);
        therapist = world.staff("therapist", site, program);
        world.relate(therapist, Relation.CARE_TEAM, person);
        colleague = world.staff("therapist", site, program);
        page = "/people/" + person + "/account";
    }

    @Test
    void twoWhoHandOutTheFirstCodeAtOnceGetOneAccountAndOneCodeThatWorks() throws Exception {
        Callable<SetUpCode> hand =
                () -> accounts.handOut(therapist, new PersonAccounts.Claimant(person, "Ferdinand", null));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var handed = threads.invokeAll(Collections.nCopies(4, hand));
            var of = new HashSet<UUID>();
            for (var one : handed) of.add(one.get().accountId());
            assertThat(of).hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from access.invitation i join access.account a on a.id = i.account_id"
                                + " where a.person_id = ? and i.ended_at is null")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoCaresForAPersonHandsThemTheCodeOfTheirOwnAccount() throws Exception {
        web.perform(get(page).with(as(therapist))).andExpect(content().string(containsString("No account yet.")));
        var handed = web.perform(post(page + "/set-up-code").with(as(therapist)).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var code = CODE.matcher(handed);
        assertThat(code.find()).isTrue();
        assertThat(handed).contains("/set-up#" + code.group(1)).contains("never again");
        web.perform(get(page).with(as(therapist)))
                .andExpect(content().string(containsString("A set-up code is out until")));
    }

    @Test
    void aCodeThatWasHandedOutCanBeTakenBack() throws Exception {
        accounts.handOut(therapist, new PersonAccounts.Claimant(person, "Ferdinand Okonkwo", null));
        web.perform(delete(page + "/set-up-code").with(as(therapist)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(accounts.show(therapist, person).codeUntil()).isNull();
    }

    @Test
    void theDeskThatKnowsTheContactDetailsGetsNoCodeOfAnybody() throws Exception {
        var desk = world.staff("front-desk", site, null);
        web.perform(get("/people/" + person + "/profile").with(as(desk))).andExpect(status().isOk());
        web.perform(get(page).with(as(desk))).andExpect(status().isNotFound());
        web.perform(post(page + "/set-up-code").with(as(desk)).with(csrf())).andExpect(status().isNotFound());
        assertThat(accounts.show(therapist, person).codeUntil()).isNull();
    }

    @Test
    void forAllOthersThePersonIsNotThere() throws Exception {
        web.perform(get(page).with(as(colleague))).andExpect(status().isNotFound());
        web.perform(post(page + "/set-up-code").with(as(colleague)).with(csrf()))
                .andExpect(status().isNotFound());
    }
}
