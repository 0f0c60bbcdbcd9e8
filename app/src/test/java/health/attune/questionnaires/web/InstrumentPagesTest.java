package health.attune.questionnaires.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
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
