package health.attune.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.imports.ImportOrder;
import health.attune.imports.Imports;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class ImportBrowserTest {
    private static final String TABLE = """
            SEQN,RIAGENDR,RIDAGEYR,RIDRETH3,DPQ010,DPQ020,DPQ030,DPQ040,DPQ050,DPQ060,DPQ070,DPQ080,DPQ090,DPQ100
            b1,1,40,3,3,3,3,3,3,3,3,3,1,
            b2,2,50,3,0,0,0,0,0,0,0,,0,0
            b3,5,50,3,0,0,0,0,0,0,0,0,0,
            b4,1,50,3,0,0,8,0,0,0,0,0,0,
            """;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Imports imports;

    @TempDir
    Path folder;

    @Test
    void anAnalystFindsWhatAnImportRefusedInBothLanguages() throws Exception {
        imported("a_name_so_long_that_no_line_of_a_telephone_could_ever_hold_it_h.csv", TABLE);
        imported("unfit_h.csv", "SEQN\n1\n");
        var analyst = world.staff("quality-analyst", null, null);
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, analyst).open("/imports").look("imports-list");
            desk.page().getByText("a_name_so_long").first().click();
            assertThat(desk.page().locator("main").innerText()).contains("This is none of female, male, other");
            desk.look("imports-run");
            phone.signIn(world, analyst).open("/imports").look("imports-list-es");
            phone.page().getByText("unfit_h.csv").first().click();
            assertThat(phone.page().locator("main").innerText()).contains("El mapeo no corresponde a este archivo.");
            phone.look("imports-unfit-es");
            phone.open("/imports");
            phone.page().getByText("a_name_so_long").first().click();
            phone.look("imports-run-es");
        }
    }

    private void imported(String name, String table) throws Exception {
        var file = Files.writeString(folder.resolve(name), table);
        var order = new ImportOrder(file, folder.resolve("reports"), ImportOrder.Way.TAKE_IN, "an operator");
        imports.run(imports.plan("nhanes"), order, (done, all) -> {});
    }
}
