package health.attune.pages.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.attune.AttuneTest;
import health.attune.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class FaultSummaryTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @ParameterizedTest
    @CsvSource({
        "en, Name of the program: Please fill this in.",
        "es, Nombre del programa: Complete este campo.",
    })
    void theSummaryNamesEachFieldAndLeadsToIt(String language, String line) throws Exception {
        var site = world.site();
        var page = web.perform(post("/programs")
                        .param("site", site.toString())
                        .param("version", "0")
                        .header("Accept-Language", language)
                        .with(csrf())
                        .with(as(world.staff("manager", site, null))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("<a class=\"alert-link\" href=\"#name\">" + line + "</a>");
    }
}
