package health.attune.relapseplans.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.relapseplans.HeldTarget;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A care manager and a person plan together by the keyboard; weeks later the person says that it comes back. */
@AttuneTest
class RelapsePlanBrowserTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @LocalServerPort
    int port;

    private Principal manager;
    private UUID person;

    @BeforeEach
    void somebodyWhoHoldsTheTarget() throws Exception {
        var site = world.site();
        var program = world.program(site);
        manager = world.staff("care-manager", site, program);
        person = caseload.person(manager, program, "Rosa Díaz");
        new HeldTarget(web, manager, person).held();
    }

    @Test
    void theyPlanTogetherAndThePersonSaysThatItComesBack() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, manager).open("/relapse-plans").look("relapse-plans");
            var page = desk.page();
            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/people/" + person + "/relapse-plan"));
            desk.look("relapse-plan-held");
            plan(desk);
            phone.signIn(world, world.account(person)).open("/me/relapse-plan").look("relapse-plan-own-es");
            phone.page().locator("text=Creo que está volviendo").click();
            phone.page().locator("text=Avisarles").click();
            phone.page().locator("text=De nuevo en tratamiento").waitFor();
            assertThat(phone.page().locator("main").innerText())
                    .contains("Quienes le atienden lo ven ahora", "usted dijo que está volviendo");
            phone.look("relapse-plan-back-es");
            desk.open("/today").look("today-relapse");
            assertThat(page.locator("main").innerText()).contains("that it is coming back");
        }
    }

    private static void plan(Browser.Visit desk) {
        var page = desk.page();
        page.locator("text=Write a plan").press("Enter");
        desk.look("relapse-plan-form");
        page.locator("#signs").fill("I stop cooking, and the mail piles up.");
        page.locator("#helps").fill("Walking before breakfast.");
        page.locator("text=Save this plan").press("Enter");
        page.locator("text=Begin relapse prevention").press("Enter");
        page.locator("text=Next contact by").waitFor();
        desk.look("relapse-plan");
    }
}
