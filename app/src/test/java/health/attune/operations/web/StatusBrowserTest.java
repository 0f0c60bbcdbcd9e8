package health.attune.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class StatusBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void anAdministratorSeesInWordsWhatNeedsThem() {
        var administrator = world.staff("system-administrator", world.site(), null);
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, administrator).open("/status").look("status");
            assertThat(desk.page().locator("main").innerText())
                    .containsPattern("needs? you")
                    .contains("No backups are made", "PostgreSQL 18")
                    .doesNotContain("{0}");
            phone.signIn(world, administrator).open("/status").look("status-es");
            assertThat(phone.page().locator("main").innerText()).contains("No se hacen copias de seguridad");
            phone.page().locator("summary").click();
            phone.look("status-jobs-es");
        }
    }
}
