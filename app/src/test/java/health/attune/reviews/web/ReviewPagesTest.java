package health.attune.reviews.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked.Someone;
import health.attune.pages.Frames;
import health.attune.reviews.InReview;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AttuneTest
class ReviewPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    CaseloadOf caseload;

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
        put("Is the dose high enough?").andExpect(status().isSeeOther());
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
    void theNextRequestAfterTheAnswerIsClosed() throws Exception {
        var person = "/people/" + someone.id();
        closed(consultant, person);
        var review = "/reviews/open/" + inReview.put(someone, consultant);
        page(consultant, person);
        assertThat(page(consultant, review)).contains("Is the dose high enough?", "Answer and end the review");
        web.perform(post(review + "/consultation")
                        .param("words", "Raise it to 100 mg.")
                        .param("minutes", "12")
                        .param("kind1", "change-medication")
                        .param("suggestion1", "100 mg from tomorrow.")
                        .param("asked1", someone.manager().id().toString())
                        .with(as(consultant))
                        .with(csrf()))
                .andExpect(redirectedUrl("/reviews?done=consulted"));
        closed(consultant, person);
        closed(consultant, review);
        assertThat(page(consultant, "/reviews?done=consulted")).contains("Nobody waits for a review.");
        for (var reader : new Principal[] {someone.manager(), someone.self()})
            assertThat(page(reader, person + "/reviews"))
                    .contains("Raise it to 100 mg.", "100 mg from tomorrow.", "Is the dose high enough?");
        assertThat(page(someone.manager(), "/caseload")).contains("Rosa Reviewed");
        assertThat(page(someone.manager(), "/reviews")).doesNotContain("the first review");
    }

    @Test
    void theNextRequestAfterTheTakingOutIsClosed() throws Exception {
        var review = "/reviews/open/" + inReview.put(someone, consultant);
        assertThat(page(someone.manager(), review))
                .contains("Take out of review")
                .doesNotContain("Answer and end");
        web.perform(delete(review).with(as(someone.manager())).with(csrf()))
                .andExpect(redirectedUrl("/reviews?done=taken-out"));
        closed(consultant, "/people/" + someone.id());
        closed(consultant, review);
    }

    @Test
    void aFormWithFaultsLosesNothing() throws Exception {
        assertThat(put(" ").andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("value=\"" + consultant.id() + "\" selected");
        var review = "/reviews/open/" + inReview.put(someone, consultant);
        var page = web.perform(post(review + "/consultation")
                        .param("words", "Raise it.")
                        .param("minutes", "many")
                        .with(as(consultant))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Raise it.", "value=\"many\"", "whole minutes", "kind1-fault");
    }

    @Test
    void whatWasWrittenStaysWhereThePersonWasTakenOutMeanwhile() throws Exception {
        var review = "/reviews/open/" + inReview.put(someone, consultant);
        web.perform(delete(review).with(as(someone.manager())).with(csrf()));
        var page = web.perform(post(review + "/consultation")
                        .param("words", "Raise it to 100 mg.")
                        .param("suggestion1", "From tomorrow.")
                        .with(as(consultant))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Raise it to 100 mg.", "From tomorrow.").doesNotContain("Rosa");
        var other = inReview.consultant(someone);
        web.perform(post(review + "/consultation")
                        .param("words", "x")
                        .with(as(other))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoeverIsNotOnTheTeamFindsNothing() throws Exception {
        var review = "/reviews/open/" + inReview.put(someone, consultant);
        var colleague = world.staff("care-manager", someone.site(), inReview.programOf(someone));
        for (var other :
                new Principal[] {colleague, inReview.consultant(someone), world.staff("nurse", world.site(), null)}) {
            closed(other, review);
            closed(other, "/reviews/for/" + someone.episode());
            web.perform(delete(review).with(as(other)).with(csrf())).andExpect(status().isNotFound());
            web.perform(post(review + "/consultation")
                            .param("words", "x")
                            .with(as(other))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        closed(world.staff("manager", someone.site(), null), "/reviews");
        closed(someone.self(), "/reviews");
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
    void withoutAConsultantItSaysWhatToDo() throws Exception {
        var alone = inReview.someone("Lena Lonely");
        assertThat(page(alone.manager(), "/reviews/for/" + alone.episode()))
                .contains("This program has no psychiatric consultant yet.");
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

    private ResultActions put(String questions) throws Exception {
        return web.perform(post("/reviews/for/" + someone.episode())
                .param("consultant", consultant.id().toString())
                .param("questions", questions)
                .with(as(someone.manager()))
                .with(csrf()));
    }

    private static String name(Principal who) {
        return "staff " + who.id();
    }

    private void closed(Principal who, String address) throws Exception {
        web.perform(get(address).with(as(who))).andExpect(status().isNotFound());
    }

    private String page(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
