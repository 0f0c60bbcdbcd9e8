package health.attune.reviews.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.pages.Frames;
import health.attune.reviews.InReview;
import java.sql.Timestamp;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is to be reviewed, as the page says it. */
@AttuneTest
class QueuePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Asked asked;

    @Autowired
    Frames frames;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private Principal consultant;

    @BeforeEach
    void somebodyInCare() {
        someone = inReview.someone("Rosa Reviewed");
        consultant = inReview.consultant(someone);
    }

    @Test
    void whoIsToBeReviewedStandsThereWithWhyAndForHowLong() throws Exception {
        assertThat(page(someone.manager(), "/reviews"))
                .contains("Rosa Reviewed", firstReview(), "60 days since care began")
                .contains("href=\"/reviews/for/" + someone.episode());
        inReview.put(someone, consultant);
        assertThat(page(someone.manager(), "/reviews"))
                .contains("In review: 1 person", "Is the dose high enough?", "since today, for " + name(consultant));
        assertThat(page(consultant, "/reviews")).contains("Rosa Reviewed", "btn-primary");
    }

    /** Care began 60 days ago, and the eighth week of it is over. */
    private String firstReview() {
        var words = frames.words(Locale.US);
        var began = World.today().minusDays(60);
        return "In care since " + words.day(began) + "; the first review was due by " + words.day(began.plusWeeks(8));
    }

    @Test
    void whoIsNewIsToBeReviewedByTheWeekThatTheSiteSays() throws Exception {
        jdbc.sql("update programs.episode set started_on = ? where id = ?")
                .params(World.today(), someone.episode())
                .update();
        caseload.keep(someone.id());
        var words = frames.words(Locale.US);
        assertThat(page(someone.manager(), "/reviews"))
                .contains("In care since " + words.day(World.today()) + "; the first review is due by "
                        + words.day(World.today().plusWeeks(8)))
                .contains("Not yet")
                .doesNotContain("Never");
    }

    @Test
    void onlyWhatCantWaitCarriesTheMark() throws Exception {
        assertThat(page(someone.manager(), "/reviews")).contains("needs-action\">" + firstReview());
        var review = inReview.put(someone, consultant);
        assertThat(page(someone.manager(), "/reviews")).doesNotContain("needs-action");
        jdbc.sql("update reviews.review set put_at = ? where id = ?")
                .params(Timestamp.from(World.daysAgo(60)), review)
                .update();
        assertThat(page(someone.manager(), "/reviews"))
                .contains("needs-action\">60 days, for " + name(consultant) + "; the answer was due by");
    }

    @Test
    void whoeverIsBetterIsNotLate() throws Exception {
        asked.answerAll(someone, asked.open(someone), 2);
        asked.answerAll(someone, asked.open(someone), 0);
        caseload.keep(someone.id());
        assertThat(page(someone.manager(), "/reviews"))
                .contains("Well by the scores: 1 person", "better by now; not yet talked over with a consultant")
                .doesNotContain("To be put in", "needs-action", "the first review");
    }

    @Test
    void whoeverHadFewSymptomsFromTheStartIsSaidToBeWellForThat() throws Exception {
        asked.answerAll(someone, asked.open(someone), 0);
        caseload.keep(someone.id());
        assertThat(page(someone.manager(), "/reviews"))
                .contains("Well by the scores: 1 person", "with few symptoms from the start")
                .doesNotContain("better by now");
    }

    @Test
    void itIsNarrowedToOneProgram() throws Exception {
        var second = world.program(someone.site());
        world.alsoHolds(someone.manager(), "care-manager", Grant.Place.of(second, someone.site()));
        caseload.person(someone.manager(), second, "Otto Other");
        assertThat(page(someone.manager(), "/reviews")).contains("Rosa Reviewed", "Otto Other", "All programs");
        assertThat(page(someone.manager(), "/reviews?program=" + second))
                .contains("Otto Other")
                .doesNotContain("Rosa Reviewed");
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        inReview.put(someone, consultant);
        var page = web.perform(get("/reviews").with(as(consultant)).header("Accept-Language", "es-US"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("En revisión: 1 persona", "desde hoy, para");
    }

    private static String name(Principal who) {
        return "staff " + who.id();
    }

    private String page(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
