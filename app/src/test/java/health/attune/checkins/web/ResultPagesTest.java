package health.attune.checkins.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Checkins;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.database.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a person reads as soon as they have answered. */
@AttuneTest
class ResultPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    Checkins checkins;

    @Autowired
    Answering answering;

    @Test
    void theRangesOfStartAndNowAreNamedInPlainWords() throws Exception {
        var someone = asked.someone("Elif Aydin", "who-5");
        world.licence(someone.site(), "who-5");
        var before = World.daysAgo(20);
        var source = new Entry.Source(someone.id(), "who-5", AnsweredBy.PERSON, Mode.PAPER, before, "en");
        entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source, Map.of("percent", 80.0)));
        var opening = new Checkins.Opening(someone.id(), AnsweredBy.PERSON, Mode.SIGNED_IN, "en");
        var checkin = checkins.open(someone.self(), opening);
        for (int number = 1; number <= 5; number++)
            answering.answer(someone.self(), checkin, new Given(number, "who5-" + number, List.of(0), "en"));
        answering.complete(someone.self(), checkin);
        assertThat(web.perform(get("/checkins/" + checkin + "/result").with(as(someone.self())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("now it is “very low just now”")
                .doesNotContain("ask the PHQ-9");
    }

    @Test
    void whoAnsweredSomethingAlarmingIsToldWhoKnowsAndWhereHelpIs() throws Exception {
        var someone = asked.someone("Elif Aydin", "phq-9");
        var checkin = asked.open(someone);
        for (int number = 1; number <= 10; number++) asked.answer(someone, checkin, number, number == 9 ? 2 : 0);
        answering.complete(someone.self(), checkin);
        assertThat(result(someone, checkin))
                .contains("Your care team sees your answer.", "watches", "sms:988")
                .doesNotContain("bring it up at your next visit");
    }

    @Test
    void whoAnsweredNothingOfTheKindIsNotFrightened() throws Exception {
        var someone = asked.someone("Elif Aydin", "phq-9");
        var checkin = asked.open(someone);
        asked.answerAll(someone, checkin, 1);
        assertThat(result(someone, checkin))
                .contains("bring it up at your next visit")
                .doesNotContain("Your care team sees your answer");
    }

    @Test
    void whatIsHalfDoneIsGoneOnWith() throws Exception {
        var someone = asked.someone("Elif Aydin", "phq-9");
        var checkin = asked.open(someone);
        assertThat(page("/me", someone)).contains("Start the check-in");
        asked.answer(someone, checkin, 1, 1);
        assertThat(page("/me", someone)).contains("Go on with the check-in").doesNotContain("Start the check-in");
    }

    private String result(Someone someone, UUID checkin) throws Exception {
        return page("/checkins/" + checkin + "/result", someone);
    }

    private String page(String address, Someone someone) throws Exception {
        return web.perform(get(address).with(as(someone.self())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
