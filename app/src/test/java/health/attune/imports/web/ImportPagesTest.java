package health.attune.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.imports.ImportOrder;
import health.attune.imports.Imports;
import health.attune.imports.RunReport;
import health.attune.pages.Frames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AttuneTest
class ImportPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TemplateEngine engine;

    @Autowired
    Frames frames;

    @TempDir
    Path folder;

    @Test
    void administratorsAndAnalystsSeeWhatWasImportedAndNobodyElse() throws Exception {
        var run = imported("letters <b>_h.csv", "SEQN,RIAGENDR,RIDAGEYR\n1,1,1\n");
        var site = world.site();
        for (var role : new String[] {"system-administrator", "quality-analyst"}) {
            open(of(run, role), "/imports", Locale.US)
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("letters _b__h.csv")))
                    .andExpect(content().string(Matchers.containsString("href=\"/imports/" + run.id())));
        }
        for (var role : new String[] {"manager", "therapist", "front-desk"}) {
            open(world.staff(role, site, null), "/imports", Locale.US).andExpect(status().isNotFound());
            open(world.staff(role, site, null), "/imports/" + run.id(), Locale.US)
                    .andExpect(status().isNotFound());
        }
        open(world.account(world.person("Ana", "Ruiz")), "/imports", Locale.US).andExpect(status().isNotFound());
    }

    @Test
    void anotherOrganizationSeesNothingOfIt() throws Exception {
        var run = imported("theirs_h.csv", "SEQN,RIAGENDR,RIDAGEYR\n1,1,1\n");
        var elsewhere = world.staff("system-administrator", world.site(), null);
        open(elsewhere, "/imports", Locale.US)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("theirs_h.csv"))));
        open(elsewhere, "/imports/" + run.id(), Locale.US).andExpect(status().isNotFound());
        open(world.staff("system-administrator", null, null), "/imports/" + run.id(), Locale.US)
                .andExpect(status().isOk());
    }

    @Test
    void aRunThatStoppedSaysWhyInBothLanguages() throws Exception {
        var run = imported("broken_h.csv", "SEQN,RIAGENDR,RIDAGEYR\n1,1,1\n");
        var who = of(run, "system-administrator");
        open(who, "/imports/" + run.id(), Locale.US)
                .andExpect(content().string(Matchers.containsString("The mapping does not fit this file.")))
                .andExpect(content().string(Matchers.containsString("The file has no column named DPQ010")));
        open(who, "/imports/" + run.id(), Locale.of("es"))
                .andExpect(content().string(Matchers.containsString("El mapeo no corresponde a este archivo.")))
                .andExpect(content().string(Matchers.containsString("El archivo no tiene ninguna columna llamada")));
    }

    @Test
    void aRunShowsItsCountsAndWhatTheAnswersAddUpTo() throws Exception {
        var run = imported("three_h.csv", """
                SEQN,RIAGENDR,RIDAGEYR,DPQ010,DPQ020,DPQ030,DPQ040,DPQ050,DPQ060,DPQ070,DPQ080,DPQ090,DPQ100
                p1,1,40,3,3,3,3,3,3,3,3,1,
                p2,2,50,0,0,0,0,0,0,0,,0,
                p3,5,50,0,0,0,0,0,0,0,0,0,
                """);
        open(of(run, "quality-analyst"), "/imports/" + run.id(), Locale.US)
                .andExpect(content().string(Matchers.containsString("Patient Health Questionnaire")))
                .andExpect(content().string(Matchers.containsString("in an interview")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "Safety questions answered positive, listed for review without a clock: 1")))
                .andExpect(content().string(Matchers.containsString("This is none of female, male, other")));
        open(of(run, "quality-analyst"), "/imports/" + run.id(), Locale.of("es"))
                .andExpect(content().string(Matchers.containsString("Filas rechazadas")));
    }

    @Test
    void whereNothingWasImportedItIsSaidHowItIsDone() {
        for (var language : new String[] {"en", "es"}) {
            var request = new MockHttpServletRequest();
            request.addHeader("Accept-Language", language);
            request.addPreferredLocale(Locale.of(language));
            var page = new StringOutput();
            engine.render("imports/index.jte", Map.of("frame", frames.of(request), "runs", List.of()), page);
            assertThat(page.toString())
                    .contains(language.equals("en") ? "Nothing has been imported yet." : "Todavía no se ha importado")
                    .contains("./attune import csv");
        }
    }

    @Test
    void aRunThatIsNotThereIsNotFound() throws Exception {
        open(world.staff("quality-analyst", world.site(), null), "/imports/" + world.site(), Locale.US)
                .andExpect(status().isNotFound());
    }

    /** Somebody in the organization for which it was taken in, or of the network where there is none of that name. */
    private Principal of(RunReport run, String role) {
        return jdbc.sql("select organization_id from imports.run where id = ? and organization_id is not null")
                .param(run.id())
                .query(UUID.class)
                .optional()
                .map(organization -> world.staffOf(role, organization))
                .orElseGet(() -> world.staff(role, null, null));
    }

    private ResultActions open(Principal who, String address, Locale locale) throws Exception {
        return web.perform(
                get(address).header("Accept-Language", locale.toLanguageTag()).with(authentication(SignedIn.as(who))));
    }

    private RunReport imported(String name, String table) throws Exception {
        var file = Files.writeString(folder.resolve(name), table);
        var order = new ImportOrder(file, folder.resolve("reports"), ImportOrder.Way.TAKE_IN, "an operator");
        return imports.run(imports.plan("nhanes"), order, (done, all) -> {}).report();
    }
}
