package health.attune.questionnaires.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.OddSigns;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.programs.Programs;
import health.attune.questionnaires.Offer;
import health.attune.questionnaires.Questionnaires;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What strangers could hand in as an instrument: refused in words, never an error of ours. */
@AttuneTest
class BringHostileTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Programs programs;

    @Autowired
    Questionnaires questionnaires;

    @LocalServerPort
    int port;

    UUID site;
    Principal administrator;

    @BeforeEach
    void anOrganization() {
        site = world.site();
        var organization = programs.site(site).organizationId();
        administrator = world.staffOf("system-administrator", organization);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"resourceType\": \"Questionnaire\", \"title\": \"\\ud800\", \"item\": []}",
                "{\"resourceType\": \"Questionnaire\", \"title\": \"a\\u0000b\", \"item\": []}",
                "{\"resourceType\": \"Questionnaire\", \"resourceType\": \"Questionnaire\"}",
                "{\"resourceType\": \"Questionnaire\", \"item\": [{\"linkId\": {}}]}"
            })
    void hostileQuestionnairesAreRefusedInWords(String hostile) throws Exception {
        assertThat(body(check(hostile, Worry.SCORES).andExpect(status().isUnprocessableContent())))
                .containsAnyOf("has to be mended", "have to be mended", "Please paste the questions");
    }

    @Test
    void whatIsNoTextIsRefusedAtTheDoorAndNothingIsKept() throws Exception {
        for (var odd : OddSigns.NEVER_TEXT) {
            check(odd, Worry.SCORES).andExpect(status().isBadRequest());
            check(Worry.questionnaire("1"), odd).andExpect(status().isBadRequest());
        }
        assertThat(questionnaires.instrumentsAt(site)).noneMatch(Offer::imported);
    }

    @Test
    void whatIsTooDeepOrTooLargeIsRefusedInWords() throws Exception {
        assertThat(body(check("[".repeat(100_000), Worry.SCORES).andExpect(status().isUnprocessableContent())))
                .contains("nested too deeply");
        assertThat(body(check(Worry.questionnaire("1"), "[".repeat(100_000))
                        .andExpect(status().isUnprocessableContent())))
                .contains("mended");
        assertThat(body(check("x".repeat(900_000), Worry.SCORES).andExpect(status().isUnprocessableContent())))
                .contains("larger than 800 kB");
        assertThat(body(check(Worry.questionnaire("v".repeat(3_000)), Worry.SCORES)
                        .andExpect(status().isUnprocessableContent())))
                .contains("A version has at most 100 characters.");
    }

    @Test
    void anAliasThatMultipliesItselfInTheScoresIsRefused() throws Exception {
        var bomb = new StringBuilder("area: symptom\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        check(Worry.questionnaire("1"), bomb.toString()).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(ints = {2_200_000, 3_100_000, 9_000_000})
    void aFileLargerThanARequestMayBeIsRefusedInWords(int bytes) {
        assertThat(visitor().upload("/instruments/checks", "questionnaireFile", "x".repeat(bytes)))
                .matches(answer -> answer.statusCode() == 413)
                .matches(answer -> answer.body().contains("That is larger than we can take."));
    }

    @Test
    void aFormLargerThanARequestMayBeIsRefusedInWords() {
        assertThat(visitor().post("/instruments/checks", "questionnaire", "x".repeat(1_100_000)))
                .matches(answer -> answer.statusCode() == 413)
                .matches(answer -> answer.body().contains("That is larger than we can take."));
    }

    @Test
    void theLargestTextThatIsTakenComesThroughARequest() {
        var form = new String[] {
            "name", "worry",
            "questionnaire", Worry.questionnaire("1") + " ".repeat(790_000),
            "scores", Worry.SCORES,
            "decidedBy", "Dr. Rivera",
            "decidedOn", "2026-03-01",
            "basis", "bought",
            "document", "invoice 12",
            "confirmed", "true"
        };
        assertThat(visitor().upload("/instruments/checks", "scoresFile", "", form))
                .matches(answer -> answer.statusCode() == 200)
                .matches(answer -> answer.body().contains("This is how it reads"));
    }

    private Visitor visitor() {
        var visitor = Visitor.signedIn(port, world.login(administrator));
        visitor.get("/instruments/new");
        return visitor;
    }

    private ResultActions check(String questionnaire, String scores) throws Exception {
        return web.perform(multipart("/instruments/checks")
                .param("name", "worry")
                .param("questionnaire", questionnaire)
                .param("scores", scores)
                .param("decidedBy", "Dr. Rivera")
                .param("decidedOn", "2026-03-01")
                .param("basis", "bought from the publisher")
                .param("document", "invoice 12")
                .param("confirmed", "true")
                .with(World.as(administrator))
                .with(csrf()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
