package health.attune.questionnaires.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.instruments.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class InstrumentPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    Principal worker;

    @BeforeEach
    void aWorker() {
        worker = world.staff("care-manager", world.site(), null);
    }

    @Test
    void theCatalogueSaysWhatEachMeasuresAndWhetherItIsOnHere() throws Exception {
        assertThat(catalog("en"))
                .contains("Patient Health Questionnaire-9", "Symptoms: Depression", "Anybody may use these words.")
                .contains("WHO-5 Well-Being Index", "Asset: Wellbeing", "Free with conditions")
                .contains("No licence record is filed yet.");
        assertThat(catalog("es")).contains("Cuestionario sobre la salud del paciente-9", "Síntomas: Depresión");
    }

    @Test
    void searchingKeepsWhatWasTypedAndFindsWithoutAccents() throws Exception {
        assertThat(search("depresion", "es", false))
                .contains("value=\"depresion\"", "Síntomas: Depresión")
                .doesNotContain("OMS-5");
        assertThat(search("zzz", "en", false)).contains("No instrument fits that");
    }

    @Test
    void aScriptGetsOnlyTheFoundRows() throws Exception {
        assertThat(search("hope", "en", true)).contains("IPIP hope").doesNotContain("<html");
    }

    @Test
    void aFreeInstrumentIsShownWithItsQuestionsScoresAndEvidence() throws Exception {
        assertThat(instrument("phq-9", "en"))
                .contains("Its questions may be shown at every site.")
                .contains("Little interest or pleasure in doing things", "Nearly every day")
                .contains("The points of questions 1–9 are added up.")
                .contains("Up to 2 blanks are taken to be like the other answers")
                .contains("Question 9 is never made up for")
                .contains("10 to 14: moderate", "10 or more: probable major depression, to be assessed")
                .contains("A change of 6 points or more is larger than the error of measurement.")
                .contains("20% better than at the start, and 2 points or more")
                .contains(
                        "With a standard deviation of 5.5, a reliability of 0.89 and z = 1.96 the formula gives 5.06.")
                .contains("German general population, 2013 (mean 2.91, standard deviation 3.52, 5,018 people)")
                .contains("Still to be verified:", "The PDF at phqscreeners.com itself was not read")
                .contains("Question 9, answer 1 or more: on the same day.")
                .contains("several public fixtures swap them")
                .contains("This content from LOINC is copyright © 1995 Regenstrief Institute, Inc.");
        assertThat(instrument("phq-9", "es"))
                .contains("Poco interés o placer en hacer cosas", "Falta verificar:", "la fórmula da 5.06");
    }

    @Test
    void wordsThatNeedALicenceRecordStayHiddenAndThePageSaysWhatToDo() throws Exception {
        assertThat(instrument("who-5", "en"))
                .contains("Its questions are not shown here")
                .contains("can switch the questions on by filing a licence record")
                .contains("CC BY-NC-SA 3.0 IGO", "Not allowed")
                .doesNotContain("I have felt cheerful", "File a licence record", "Regenstrief");
    }

    @Test
    void wordsWithoutAnOfficialTranslationAreNeverTranslated() throws Exception {
        assertThat(instrument("swls", "es"))
                .contains("La redacción oficial existe en este idioma: inglés.")
                .contains("<div lang=\"en\">");
    }

    @Test
    void everyInstrumentHasItsPageInBothLanguages() throws Exception {
        for (var instrument : Catalog.bundled().instruments())
            for (var language : List.of("en", "es"))
                assertThat(instrument(instrument.id(), language)).contains("<h1>");
    }

    @Test
    void whatIsNoInstrumentIsNotThere() throws Exception {
        web.perform(get("/instruments/phq-99").with(World.as(worker))).andExpect(status().isNotFound());
    }

    private String instrument(String id, String language) throws Exception {
        return web.perform(get("/instruments/" + id).with(World.as(worker)).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String catalog(String language) throws Exception {
        return web.perform(get("/instruments").with(World.as(worker)).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String search(String sought, String language, boolean byScript) throws Exception {
        var request = post("/instruments/search")
                .with(World.as(worker))
                .with(csrf())
                .header("Accept-Language", language)
                .param("sought", sought);
        if (byScript) request.header("HX-Request", "true");
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
