package health.attune.consents.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A consent, from the first empty page to its revocation by the person on a phone. */
@AttuneTest
class ConsentBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    UUID person;
    Principal counselor;

    @BeforeEach
    void somebodyOfAProgramUnderPart2() {
        var site = world.site();
        person = world.person("Rosa", "Vega");
        var recovery = guarded.program(site);
        counselor = world.staff("therapist", site, recovery);
        world.joinTeam(counselor, world.episode(person, recovery), true);
    }

    @Test
    void staffRecordItAndThePersonRevokesItOnAPhone() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            var page = desk.signIn(world, counselor)
                    .open("/people/" + person + "/consents")
                    .look("consents-none")
                    .page();
            page.locator("main .btn-primary").click();
            desk.look("consents-new");
            page.locator("main form .btn-primary").click();
            page.locator("#faults").waitFor();
            desk.forgetComplaints();
            desk.look("consents-faults");
            page.fill("#signedBy", "Rosa Vega");
            page.fill("#signedOn", World.today().toString());
            page.check("#signed");
            page.locator("main form .btn-primary").click();
            assertThat(page.locator("main [role=status]")).hasText("Recorded. It holds from now on.");
            desk.look("consents-recorded");
            revoke(phone);
        }
    }

    private void revoke(Browser.Visit phone) {
        var page = phone.signIn(world, world.account(person))
                .open("/me/consents")
                .look("consents-own-es")
                .page();
        page.onDialog(Dialog::accept);
        page.locator("main .card form .btn").click();
        assertThat(page.locator("main [role=status]")).hasText("Revocado. Ya no se muestra nada más por él.");
        phone.look("consents-revoked-es");
        phone.open("/people/" + person + "/consents/new").look("consents-new-own-es");
    }
}
