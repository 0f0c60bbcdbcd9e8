package health.attune.checkins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Course;
import health.attune.checkins.Courses;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.checkins.Responses;
import health.attune.checkins.Schedules;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was recorded wrongly is corrected or withdrawn, and nothing goes on counting it. */
@AttuneTest
class CorrectionPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    Responses responses;

    @Autowired
    Courses courses;

    @Autowired
    Schedules schedules;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Ximena Robles", "phq-9");
    }

    @Test
    void scoresEnteredWronglyAreCorrected() throws Exception {
        entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source(Mode.SCORE_ONLY), Map.of("total", 27.0)));
        var response = newest();
        as(someone.manager(), get(response + "/correction")).andExpect(redirectedUrl(response + "/score-correction"));
        as(someone.manager(), get(response + "/score-correction"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"27\"")));
        var form = response + "/score-correction";
        as(someone.manager(), post(form).param("s1", "7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"7\"")));
        as(someone.manager(), post(form).param("s1", "28").param("reason", "Typed 27."))
                .andExpect(status().isUnprocessableEntity());
        as(someone.manager(), post(form).param("s1", "9.5").param("reason", "Typed 27."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Please give a whole number")));
        as(someone.manager(), post(form).param("s1", "7").param("reason", "27 was typed for 7."))
                .andExpect(status().isSeeOther());
        assertThat(total()).containsExactly(7.0);
        as(someone.manager(), get(newest()))
                .andExpect(content().string(allOf(containsString("27 was typed for 7."), containsString("Correct"))));
        as(someone.manager(), post(form).param("s1", "8").param("reason", "Again."))
                .andExpect(status().isConflict());
    }

    @Test
    void aScoreCorrectedToAPositiveSafetyAnswerAlerts() throws Exception {
        entries.enter(
                someone.manager(),
                Entry.ofScores(Ids.next(), source(Mode.SCORE_ONLY), Map.of("total", 12.0, "item9", 0.0)));
        assertThat(alerts.mine(someone.manager())).isEmpty();
        var places = responses.show(someone.manager(), newestId()).instrument().scores();
        int place = 1;
        while (!places.get(place - 1).id().equals("item9")) place++;
        as(
                        someone.manager(),
                        post(newest() + "/score-correction")
                                .param("s" + place, "2")
                                .param("reason", "Item 9 was 2."))
                .andExpect(status().isSeeOther());
        assertThat(alerts.mine(someone.manager())).hasSize(1);
    }

    @Test
    void whatWasEnteredForTheWrongPersonIsWithdrawnAndCountsNowhere() throws Exception {
        var before = schedules.of(someone.manager(), someone.id()).getFirst().nextDueOn();
        var response = wrongPaper();
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        assertThat(standings()).isPositive();
        as(someone.manager(), post(response + "/withdrawal").param("reason", "Paper of somebody else."))
                .andExpect(redirectedUrl(response));
        assertThat(courses.of(someone.manager(), someone.id())).isEmpty();
        assertThat(standings()).isZero();
        assertThat(schedules.of(someone.manager(), someone.id()).getFirst().nextDueOn())
                .isEqualTo(before);
        as(someone.manager(), get("/people/" + someone.id() + "/checkins"))
                .andExpect(content().string(containsString("withdrawn")));
    }

    @Test
    void theWithdrawalIsAskedOnceMoreAndSaysWhyAfterwards() throws Exception {
        var response = wrongPaper();
        var form = response + "/withdrawal";
        as(someone.manager(), get(response)).andExpect(content().string(containsString("Withdraw this")));
        as(someone.manager(), get(form))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("can not be undone")));
        as(someone.manager(), post(form)).andExpect(status().isUnprocessableEntity());
        as(someone.manager(), post(form).param("reason", "Paper of somebody else."))
                .andExpect(redirectedUrl(response));
        as(someone.manager(), get(response))
                .andExpect(content()
                        .string(allOf(
                                containsString("This was withdrawn by"),
                                containsString("Paper of somebody else."),
                                not(containsString("Withdraw this")))));
        as(someone.manager(), post(form).param("reason", "Again.")).andExpect(status().isConflict());
    }

    private String wrongPaper() {
        var answers = Map.of("phq9-1", List.of(3), "phq9-9", List.of(2));
        entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), source(Mode.PAPER), answers, Set.of("phq9-2")));
        return newest();
    }

    @Test
    void anAlertOfWhatWasWithdrawnStandsAndIsTold() throws Exception {
        var checkin = asked.open(someone);
        asked.answer(someone, checkin, 9, 2);
        asked.answerAll(someone, checkin, 1);
        as(someone.manager(), post(newest() + "/withdrawal").param("reason", "Her brother held the tablet."))
                .andExpect(status().isSeeOther());
        var alert = alerts.mine(someone.manager()).getFirst();
        assertThat(alerts.events(alert))
                .filteredOn(AlertEvent::withdrawal)
                .extracting(AlertEvent::note)
                .containsExactly("Her brother held the tablet.");
        as(someone.manager(), get("/alerts/" + alert.id()))
                .andExpect(content().string(containsString("withdrew the answers that raised this")));
    }

    @Test
    void onlyWhoMayWriteTheRecordTakesSomethingBack() throws Exception {
        asked.answerAll(someone, asked.open(someone), 1);
        var stranger = world.staff("care-manager", world.site(), null);
        var desk = world.staff("front-desk", someone.site(), null);
        for (var who : List.of(stranger, desk, someone.self())) {
            as(who, get(newest() + "/withdrawal")).andExpect(status().isNotFound());
            as(who, post(newest() + "/withdrawal").param("reason", "No.")).andExpect(status().isNotFound());
            as(who, post(newest() + "/score-correction").param("s1", "1").param("reason", "No."))
                    .andExpect(status().isNotFound());
        }
        as(someone.manager(), get(newest() + "/score-correction")).andExpect(status().isNotFound());
    }

    private Entry.Source source(Mode mode) {
        return new Entry.Source(someone.id(), "phq-9", AnsweredBy.PERSON, mode, Instant.now(), "en");
    }

    private ResultActions as(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }

    private String newest() {
        return "/responses/" + newestId();
    }

    private UUID newestId() {
        return responses
                .of(someone.manager(), someone.id())
                .getFirst()
                .parts()
                .getFirst()
                .responseId();
    }

    private int standings() {
        return jdbc.sql("select count(*) from assets.standing where person_id = ?")
                .param(someone.id())
                .query(Integer.class)
                .single();
    }

    private List<Double> total() {
        return courses.of(someone.manager(), someone.id()).stream()
                .filter(course -> course.scoreId().equals("total"))
                .flatMap(course -> course.points().stream())
                .map(Course.Point::value)
                .toList();
    }
}
