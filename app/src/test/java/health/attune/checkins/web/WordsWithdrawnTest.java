package health.attune.checkins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The words of a questionnaire are shown as long as their licence stands, and no page longer. */
@AttuneTest
class WordsWithdrawnTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private UUID licence;
    private String checkin;

    @BeforeEach
    void somebodyIsAskedWhatNeedsALicence() throws Exception {
        someone = asked.someone("Noor Haddad", "core-10");
        licence = world.licence(someone.site(), "core-10");
        checkin = "/checkins/" + asked.open(someone);
        web.perform(get(checkin + "/answers/1").with(World.as(someone.self())))
                .andExpect(content().string(containsString("I have felt tense, anxious or nervous")));
        answer(1, "core10-1").andExpect(status().isSeeOther());
    }

    @Test
    void withdrawnNoPageShowsThemAnyMore() throws Exception {
        withdraw();
        for (var page : new String[] {"", "/review", "/answers/1", "/answers/2"})
            web.perform(get(checkin + page).with(World.as(someone.self())))
                    .andExpect(status().isGone())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("These questions can not go on here"),
                                    containsString("988"),
                                    not(containsString("I have felt")))));
        web.perform(get(checkin + "/help").with(World.as(someone.self()))).andExpect(status().isOk());
        assertThat(jdbc.sql("select answers::text from checkins.response where person_id = ?")
                        .param(someone.id())
                        .query(String.class)
                        .single())
                .as("what was answered stays")
                .contains("core10-1");
    }

    @Test
    void anAnswerAboutSafetyOnAPageThatWasOpenStillReachesTheTeam() throws Exception {
        withdraw();
        answer(6, "core10-6")
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("has reached them")));
        assertThat(alerts.mine(someone.manager())).hasSize(1);
    }

    private ResultActions answer(int number, String item) throws Exception {
        return web.perform(post(checkin + "/answers/" + number)
                .param("item", item)
                .param("value", "3")
                .with(World.as(someone.self()))
                .with(csrf()));
    }

    private void withdraw() {
        jdbc.sql("insert into questionnaires.licence_withdrawal (record_id, reason, withdrawn_by) values (?, ?, ?)")
                .params(licence, "It ended.", someone.manager().id())
                .update();
    }
}
