package health.attune.supervision.web;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.caseload.CaseloadOf;
import health.attune.supervision.Supervised;
import health.attune.supervision.Supervised.Two;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A supervisor prepares an hour and writes down what is agreed on, by the keyboard; the worker reads it on a phone. */
@AttuneTest
class SupervisionBrowserTest {
    @Autowired
    World world;

    @Autowired
    Supervised supervised;

    @Autowired
    CaseloadOf caseload;

    @LocalServerPort
    int port;

    private Two two;

    @BeforeEach
    void aWorkerWithGoodNewsAndOpenQuestions() {
        two = supervised.two();
        var again = supervised.person(two, "Amina Yusuf");
        caseload.call(two.worker(), again, "completed", 50);
        caseload.call(two.worker(), again, "completed", 2);
        var unmet = supervised.person(two, "Maximiliana Wolfeschlegelsteinhausenbergerdorff");
        for (int i = 1; i <= 3; i++) caseload.call(two.worker(), unmet, "not-reached", i);
        caseload.call(two.worker(), supervised.person(two, "Lorenzo Ortiz"), "completed", 40);
    }

    @Test
    void anHourIsPreparedWrittenDownAndReadByBoth() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, two.supervisor()).open("/supervision").look("supervision");
            var page = desk.page();
            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.locator("text=Reached again after").waitFor();
            desk.look("supervision-week");
            page.locator("text=Write down what you agree on").focus();
            page.keyboard().press("Enter");
            page.locator("#steps").fill("Call in the late afternoon\nBring Thursday's question to the review");
            page.locator("#nextOn").fill(World.today().plusDays(7).toString());
            page.locator("#nextOn").press("Enter");
            page.locator("text=Next hour:").waitFor();
            onThePhone(phone);
        }
    }

    private void onThePhone(Browser.Visit phone) {
        phone.signIn(world, two.worker()).open("/supervision/own");
        phone.page().locator("text=Próxima hora:").waitFor();
        phone.look("supervision-own-es");
        phone.page().locator("text=Anotar lo nuevo").click();
        phone.page().locator("#steps").waitFor();
        phone.look("supervision-note-es");
    }
}
