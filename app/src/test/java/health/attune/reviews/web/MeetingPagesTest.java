package health.attune.reviews.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked.Someone;
import health.attune.reviews.InReview;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Meetings in which reviews are talked over. */
@AttuneTest
class MeetingPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private Principal manager;
    private Principal consultant;
    private LocalDate today;

    @BeforeEach
    void aMeetingOfToday() throws Exception {
        someone = inReview.someone("Rosa Reviewed");
        manager = someone.manager();
        consultant = inReview.consultant(someone);
        today = World.today();
        call(manager, today.toString()).andExpect(status().isSeeOther());
    }

    @Test
    void calledTwiceForOneDayItIsOne() throws Exception {
        call(manager, today.toString()).andExpect(status().isSeeOther());
        assertThat(meetings(today)).isOne();
        call(manager, "some day").andExpect(status().isUnprocessableContent());
    }

    @Test
    void theAgendaIsWhoIsInReviewWithTheConsultantNow() throws Exception {
        assertThat(page(manager, meeting(today))).contains("Nobody is on the agenda");
        inReview.put(someone, consultant);
        for (var reader : new Principal[] {manager, consultant})
            assertThat(page(reader, meeting(today)))
                    .contains("On the agenda: 1 person", "Rosa Reviewed", "Is the dose high enough?");
    }

    @Test
    void minutesCallTheNextOneAndAreKeptOnce() throws Exception {
        var next = today.plusWeeks(1);
        for (int time = 0; time < 2; time++)
            keep(manager, 0, "Two answers each week.", next.toString()).andExpect(status().isSeeOther());
        assertThat(meetings(next)).isOne();
        assertThat(page(manager, "/reviews/meetings")).contains("Minutes are written.", "No minutes yet.");
        assertThat(page(consultant, meeting(today))).contains("Two answers each week.");
    }

    @Test
    void ofTwoWhoWriteAtOnceNeitherLosesWords() throws Exception {
        keep(manager, 0, "Two answers each week.", "").andExpect(status().isSeeOther());
        var refused = keep(consultant, 0, "We meet on Mondays.", "").andExpect(status().isConflict());
        assertThat(body(refused)).contains("We meet on Mondays.", "Two answers each week.");
        assertThat(page(manager, meeting(today))).doesNotContain("We meet on Mondays.");
    }

    @Test
    void aRefusedFormLosesNothing() throws Exception {
        var refused = keep(manager, 0, "Two answers each week.", today.toString())
                .andExpect(status().isUnprocessableContent());
        assertThat(body(refused))
                .contains("Two answers each week.", "on a later day than this one", "href=\"#nextOn\"");
        assertThat(meetings(today.plusWeeks(1))).isZero();
    }

    @Test
    void itIsCalledOffUntilItWasHeld() throws Exception {
        keep(manager, 0, "Agreed.", today.plusWeeks(1).toString());
        web.perform(delete(meeting(today)).with(as(manager)).with(csrf())).andExpect(status().isConflict());
        web.perform(delete(meeting(today.plusWeeks(1))).with(as(manager)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(standing(today.plusWeeks(1))).isZero();
        assertThat(page(consultant, "/reviews/meetings")).contains("Called off by ");
        call(manager, today.plusWeeks(1).toString()).andExpect(status().isSeeOther());
        assertThat(standing(today.plusWeeks(1))).isOne();
    }

    @Test
    void theNextOneFollowsTheDayThatIsAgreedOn() throws Exception {
        var first = today.plusDays(5);
        var second = today.plusDays(12);
        keep(manager, 0, "Agreed.", first.toString()).andExpect(status().isSeeOther());
        keep(manager, 1, "Agreed.", second.toString()).andExpect(status().isSeeOther());
        assertThat(standing(first)).isZero();
        assertThat(standing(second)).isOne();
        keep(manager, 2, "Agreed.", "").andExpect(status().isSeeOther());
        assertThat(standing(second)).isZero();
    }

    @Test
    void theNextOneStandsOnTheFirstPageOfWhoTakesPartUntilItWasHeld() throws Exception {
        call(manager, today.plusWeeks(1).toString()).andExpect(status().isSeeOther());
        for (var reader : new Principal[] {manager, consultant})
            assertThat(page(reader, "/today?kind=team").split("Review meeting with ", -1))
                    .as("today's, and not yet the one after it")
                    .hasSize(2);
        assertThat(page(manager, "/today?kind=team")).contains("href=\"" + meeting(today));
        var colleague = world.staff("care-manager", someone.site(), inReview.programOf(someone));
        assertThat(page(colleague, "/today?kind=team")).doesNotContain("Review meeting with ");
        keep(manager, 0, "Agreed.", "").andExpect(status().isSeeOther());
        assertThat(page(manager, "/today?kind=team"))
                .contains("href=\"" + meeting(today.plusWeeks(1)))
                .doesNotContain("href=\"" + meeting(today));
    }

    @Test
    void whoeverCaresForNobodyThereKnowsOfNone() throws Exception {
        inReview.put(someone, consultant);
        var colleague = world.staff("care-manager", someone.site(), inReview.programOf(someone));
        assertThat(page(colleague, "/reviews/meetings")).contains("No meeting has been called yet.");
        web.perform(get(meeting(today)).with(as(colleague))).andExpect(status().isNotFound());
        web.perform(post(meeting(today) + "/minutes")
                        .param("minutes", "x")
                        .param("version", "0")
                        .with(as(colleague))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(delete(meeting(today)).with(as(colleague)).with(csrf())).andExpect(status().isNotFound());
        call(colleague, today.plusDays(1).toString()).andExpect(status().isUnprocessableContent());
        assertThat(meetings(today.plusDays(1))).isZero();
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        var page = web.perform(get(meeting(today)).with(as(manager)).header("Accept-Language", "es-US"));
        assertThat(body(page)).contains("Nadie está en el orden del día", "Guardar el acta");
    }

    private ResultActions call(Principal who, String on) throws Exception {
        return web.perform(post("/reviews/meetings")
                .param("partner", inReview.programOf(someone) + " " + consultant.id())
                .param("on", on)
                .with(as(who))
                .with(csrf()));
    }

    private ResultActions keep(Principal who, int version, String minutes, String next) throws Exception {
        return web.perform(post(meeting(today) + "/minutes")
                .param("version", Integer.toString(version))
                .param("minutes", minutes)
                .param("nextOn", next)
                .with(as(who))
                .with(csrf()));
    }

    private String meeting(LocalDate on) {
        return "/reviews/meetings/"
                + jdbc.sql("select id from reviews.meeting where consultant_id = ? and held_on = ?")
                        .params(consultant.id(), on)
                        .query(UUID.class)
                        .single();
    }

    private long meetings(LocalDate on) {
        return jdbc.sql("select count(*) from reviews.meeting where consultant_id = ? and held_on = ?")
                .params(consultant.id(), on)
                .query(Long.class)
                .single();
    }

    private long standing(LocalDate on) {
        return jdbc.sql("select count(*) from reviews.meeting where consultant_id = ? and held_on = ?"
                        + " and called_off_at is null")
                .params(consultant.id(), on)
                .query(Long.class)
                .single();
    }

    private String page(Principal who, String address) throws Exception {
        return body(web.perform(get(address).with(as(who))).andExpect(status().isOk()));
    }

    private static String body(ResultActions done) throws Exception {
        return done.andReturn().getResponse().getContentAsString();
    }
}
