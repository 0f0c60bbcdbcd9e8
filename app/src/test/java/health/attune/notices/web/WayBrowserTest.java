package health.attune.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.notices.MailSink;
import health.attune.notices.Reached;
import health.attune.notices.sending.Instances;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class WayBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Reached reached;

    @Autowired
    Instances instances;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNurseConfirmsTheirAddressAndSeesThatItArrives() {
        jdbc.sql("delete from access.attempt").update();
        var site = world.site();
        var nurse = world.staff("nurse", site, world.program(site));
        var address = nurse.id() + "@clinic.example";
        try (var browser = Browser.on(port);
                var visit = browser.phone("en-US")) {
            visit.signIn(world, nurse).open("/account/ways").look("ways-none");
            visit.page().fill("#mail", address);
            visit.page().press("#mail", "Enter");
            visit.page().waitForSelector("#mail-code");
            visit.look("ways-code");
            instances.sendAll();
            visit.page().fill("#mail-code", reached.code(address));
            visit.page().press("#mail-code", "Enter");
            visit.page().waitForSelector("form[action$=test-notice]");
            visit.page().locator("form[action$=test-notice] button").click();
            visit.page().waitForLoadState();
            instances.sendAll();
            visit.open("/account/ways").look("ways-confirmed");
            assertThat(visit.page().innerText("#test ~ p strong")).isEqualTo("taken by the server of the recipient");
            assertThat(MailSink.SHARED.to(address)).hasSize(2);
        }
        lookAtADesk(nurse);
    }

    private void lookAtADesk(Principal nurse) {
        var administrator = world.staff("system-administrator", null, null);
        try (var browser = Browser.on(port)) {
            try (var visit = browser.desk("es-US")) {
                visit.signIn(world, nurse).open("/account/ways").look("ways-es");
                visit.open("/account").look("account-with-ways-es");
            }
            try (var visit = browser.desk("en-US")) {
                visit.signIn(world, administrator)
                        .open("/accounts/" + nurse.id())
                        .look("staff-account-with-ways");
            }
        }
    }
}
