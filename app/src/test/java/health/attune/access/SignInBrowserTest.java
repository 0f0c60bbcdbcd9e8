package health.attune.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class SignInBrowserTest {
    @LocalServerPort
    int port;

    @Test
    void theSignInPageReadsWellOnAPhoneAndADesk() {
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US");
                var desk = browser.desk("en-US")) {
            phone.open("/").look("sign-in-es");
            assertThat(phone.page().locator("h1")).hasText("Iniciar sesión");
            desk.open("/").look("sign-in-en");
            assertThat(desk.page().locator("h1")).hasText("Sign in");
        }
    }
}
