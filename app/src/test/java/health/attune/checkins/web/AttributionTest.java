package health.attune.checkins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Responses;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whose words the questions are stands on every page that shows them, as their licences ask. */
@AttuneTest
class AttributionTest {
    private static final String WORDS = "I made plans to end my life";
    private static final String ATTRIBUTION = "(c) CORE System Trust";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Answering answering;

    @Autowired
    Responses responses;

    @Autowired
    Alerts alerts;

    private Someone someone;
    private UUID checkin;

    @BeforeEach
    void somebodyAnswersWhatNeedsALicence() {
        someone = asked.someone("Noor Haddad", "core-10");
        world.licence(someone.site(), "core-10");
        checkin = asked.open(someone);
        answering.answer(someone.self(), checkin, new Given(6, "core10-6", List.of(3), "en"));
    }

    @Test
    void whileItIsAnswered() throws Exception {
        attributed(someone.self(), "/checkins/" + checkin + "/answers/6");
        attributed(someone.self(), "/checkins/" + checkin + "/review");
    }

    @Test
    void whereTheTeamIsTold() throws Exception {
        var alert = alerts.mine(someone.manager()).getFirst().id();
        for (var page : new String[] {"/people", "/alerts", "/alerts/" + alert}) attributed(someone.manager(), page);
    }

    @Test
    void whereItIsReadEnteredAndCorrected() throws Exception {
        answering.complete(someone.self(), checkin);
        var response = "/responses/"
                + responses
                        .of(someone.manager(), someone.id())
                        .getFirst()
                        .parts()
                        .getFirst()
                        .responseId();
        attributed(someone.self(), response);
        attributed(someone.manager(), response);
        attributed(someone.manager(), response + "/correction");
        attributed(someone.manager(), "/people/" + someone.id() + "/entries/core-10/answers");
    }

    private void attributed(Principal who, String page) throws Exception {
        var shown = web.perform(get(page).with(World.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).as(page).contains(WORDS).contains(ATTRIBUTION);
    }
}
