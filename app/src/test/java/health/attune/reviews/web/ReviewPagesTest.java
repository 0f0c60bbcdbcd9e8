package health.attune.reviews.web;

import static health.attune.World.as;
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
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.relapseplans.HeldTarget;
import health.attune.reviews.InReview;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
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
    ApplicationContext context;

    private Someone someone;
    private Principal consultant;

    @BeforeEach
    void somebodyInCare() {
        someone = inReview.someone("Rosa Reviewed");
        consultant = inReview.consultant(someone);
    }

    @Test
    void theNextRequestAfterTheAnswerIsClosed() throws Exception {
        var person = "/people/" + someone.id();
        closed(consultant, person);
        var review = "/reviews/open/" + inReview.put(someone, consultant);
        page(consultant, person);
        assertThat(page(consultant, review)).contains("Is the dose high enough?", "Answer and end the review");
        answer(review, "12").andExpect(redirectedUrl("/reviews?done=consulted"));
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
    void theCourseIsToldFromWhereItsChangeIsTold() throws Exception {
        var answers = new HeldTarget(web, someone.manager(), someone.id());
        answers.answered(70, 1).answered(50, 3).answered(2, 2);
        var page = page(consultant, "/reviews/open/" + inReview.put(someone, consultant));
        assertThat(page).as("care began 60 days ago").contains(": 24 → 16 (").doesNotContain(": 8 → 16");
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

    /** What came of it can't be told as long as the clocks differ, and nothing typed is lost by it. */
    @Test
    void aFormWhoseMinutesCantBeNotedLosesNothing() throws Exception {
        var review = "/reviews/open/" + inReview.put(someone, consultant);
        Object entries = AopTestUtils.getTargetObject(context.getBean("contactEntries"));
        var before = ReflectionTestUtils.getField(entries, "clock");
        ReflectionTestUtils.setField(entries, "clock", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5)));
        try {
            answer(review, "12")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Raise it to 100 mg.")))
                    .andExpect(content().string(containsString("Leave the minutes empty")));
            answer(review, "").andExpect(redirectedUrl("/reviews?done=consulted"));
        } finally {
            ReflectionTestUtils.setField(entries, "clock", before);
        }
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
    void withoutAConsultantItSaysWhatToDo() throws Exception {
        var alone = inReview.someone("Lena Lonely");
        assertThat(page(alone.manager(), "/reviews/for/" + alone.episode()))
                .contains("This program has no psychiatric consultant yet.");
    }

    @Test
    void otherWordsUnderTheSameIdAreKept() throws Exception {
        var request = Ids.next();
        putAs(request, "Is the dose high enough?").andExpect(status().isSeeOther());
        putAs(request, "Is the dose high enough?").andExpect(status().isSeeOther());
        putAs(request, "Which dose?")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Which dose?")));
        var address = "/reviews/open/" + request;
        var form = Ids.next().toString();
        answer(address, "", "id", form).andExpect(redirectedUrl("/reviews?done=consulted"));
        answer(address, "", "id", form).andExpect(redirectedUrl("/reviews?done=consulted"));
        answer(address, "", "id", form, "suggestion2", "Or wait.", "kind2", "watchful-waiting")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Or wait.")))
                .andExpect(content().string(containsString("You have answered this review already")));
        answer(address, "8", "id", form).andExpect(status().isConflict());
    }

    private ResultActions answer(String review, String minutes, String... more) throws Exception {
        var request = post(review + "/consultation");
        for (int i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1]);
        return web.perform(request.param("words", "Raise it to 100 mg.")
                .param("minutes", minutes)
                .param("kind1", "change-medication")
                .param("suggestion1", "100 mg from tomorrow.")
                .param("asked1", someone.manager().id().toString())
                .with(as(consultant))
                .with(csrf()));
    }

    private ResultActions put(String questions) throws Exception {
        return putAs(Ids.next(), questions);
    }

    private ResultActions putAs(UUID id, String questions) throws Exception {
        return web.perform(post("/reviews/for/" + someone.episode())
                .param("id", id.toString())
                .param("consultant", consultant.id().toString())
                .param("questions", questions)
                .with(as(someone.manager()))
                .with(csrf()));
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
