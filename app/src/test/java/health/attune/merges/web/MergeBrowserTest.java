package health.attune.merges.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.merges.Merged;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A care manager finds a second record of a person, looks at both, makes them one, and changes her mind. */
@AttuneTest
class MergeBrowserTest {
    @Autowired
    World world;

    @Autowired
    Merged merged;

    @LocalServerPort
    int port;

    private UUID site;
    private UUID one;
    private UUID other;
    private Principal manager;

    @BeforeEach
    void recordedTwice() {
        site = world.site();
        one = inCare("Maximiliana", "Wolfeschlegelsteinhausenbergerdorff");
        other = inCare("Maximiliana", "Wolfeschlegelsteinhausenbergerdorff");
        manager = merged.careFor(site, one, other);
    }

    @Test
    void twoRecordsBecomeOneAndTwoAgainByTheKeyboard() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            phone.signIn(world, manager)
                    .open("/people/" + one + "/merges/" + other)
                    .look("merge-es");
            desk.signIn(world, manager).open("/people/" + one + "/merges").look("merges");
            var page = desk.page();
            page.locator("a:has-text('Compare')").press("Enter");
            page.locator("#reason").fill("She showed the same insurance card");
            desk.look("merge");
            page.locator("button:has-text('Make them one record')").press("Enter");
            page.locator(".done").waitFor();
            assertThat(page.locator("main").innerText()).contains("She showed the same insurance card");
            desk.look("merged");
            page.locator("a:has-text('Split again')").press("Enter");
            page.locator("#reason").fill("They are cousins");
            page.locator("button:has-text('Split again')").press("Enter");
            page.locator("text=They are two records again, of two people").waitFor();
            phone.open("/people/" + one + "/merges").look("merges-es");
        }
    }

    private UUID inCare(String given, String family) {
        var person = world.person(given, family);
        world.episode(person, world.program(site));
        return person;
    }
}
