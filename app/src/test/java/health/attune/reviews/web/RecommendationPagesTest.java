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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AttuneTest
class RecommendationPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    InReview inReview;

    private Someone someone;
    private Principal doctor;
    private String recommendation;

    @BeforeEach
    void somethingIsRecommended() {
        someone = inReview.someone("Rosa Reviewed");
        doctor = inReview.doctor(someone);
        recommendation = "/recommendations/" + inReview.recommended(someone, doctor);
    }

    @Test
    void whatWaitsSaysForWhomAndSinceWhen() throws Exception {
        assertThat(page(doctor, "/recommendations"))
                .contains("Rosa Reviewed", "Raise it to 100 mg.", "Waits for an answer", "Open since today")
                .contains(name(doctor) + " answers by");
        assertThat(page(doctor, "/today"))
                .as("the first page of the day")
                .contains("A consultant's recommendation waits for your answer");
        assertThat(page(someone.manager(), "/recommendations")).contains("No recommendation waits for you.");
    }

    @Test
    void aDeclineWithoutAReasonLosesNothing() throws Exception {
        var page = take(doctor, "decline", "because", "clinical", "reason", " ")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("value=\"clinical\" selected", "reason-fault");
        take(doctor, "decline", "because", "clinical", "reason", "Her blood pressure")
                .andExpect(status().isSeeOther());
        assertThat(page(someone.manager(), recommendation))
                .contains("clinical reasons speak against it. “Her blood pressure”", "Save what follows")
                .contains(name(someone.manager()) + " says what follows by");
        assertThat(page(someone.manager(), "/people/" + someone.id() + "/reviews"))
                .contains("Declined", "Her blood pressure");
    }

    @Test
    void aChangeIsCarriedOutAndDone() throws Exception {
        take(doctor, "modification", "change", "").andExpect(status().isUnprocessableContent());
        take(doctor, "modification", "change", "75 mg first").andExpect(status().isSeeOther());
        take(doctor, "completion", "version", "1", "doneOn", "").andExpect(status().isUnprocessableContent());
        var tomorrow = World.today().plusDays(1).toString();
        assertThat(take(doctor, "completion", "version", "1", "doneOn", tomorrow)
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("a day between the recommendation and today");
        take(doctor, "completion", "version", "1", "doneOn", World.today().toString())
                .andExpect(status().isSeeOther());
        assertThat(page(doctor, recommendation)).contains(">Done<").doesNotContain("<fieldset>");
    }

    @Test
    void anotherReasonForTheSameStepIsNotSwallowed() throws Exception {
        for (int i = 0; i < 2; i++)
            take(doctor, "decline", "because", "clinical", "reason", "Her blood pressure")
                    .andExpect(status().isSeeOther());
        assertThat(take(doctor, "decline", "because", "own-choice", "reason", "Her own wish")
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Another step was taken meanwhile", "Her blood pressure", "Her own wish");
        assertThat(page(doctor, recommendation)).doesNotContain("Her own wish");
    }

    @Test
    void somebodyElsesAnswerIsNotOverwritten() throws Exception {
        take(someone.manager(), "acceptance").andExpect(status().isSeeOther());
        take(doctor, "decline", "because", "clinical", "reason", "Her blood pressure")
                .andExpect(status().isConflict());
        web.perform(delete(recommendation + "/answer")
                        .param("version", "1")
                        .with(as(doctor))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(page(doctor, recommendation)).contains("Waits for an answer", "took the answer back");
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        for (var other : new Principal[] {
            inReview.doctor(inReview.someone("Else Else")),
            inReview.consultant(someone),
            world.staff("care-manager", someone.site(), inReview.programOf(someone))
        }) {
            web.perform(get(recommendation).with(as(other))).andExpect(status().isNotFound());
            take(other, "acceptance").andExpect(status().isNotFound());
            assertThat(page(other, "/recommendations")).doesNotContain("Rosa Reviewed");
        }
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        assertThat(web.perform(get(recommendation).with(as(doctor)).header("Accept-Language", "es-US"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Espera respuesta", "Abierta desde hoy", "responde a más tardar el");
    }

    private ResultActions take(Principal who, String step, String... fields) throws Exception {
        var request = post(recommendation + "/" + step).with(as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        if (fields.length == 0 || !fields[0].equals("version")) request.param("version", "0");
        return web.perform(request);
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
