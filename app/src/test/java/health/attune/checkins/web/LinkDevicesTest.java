package health.attune.checkins.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.pages.PublicAddress;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LinkDevicesTest {
    private final LinkDevices devices = new LinkDevices(new PublicAddress("https://attune.example.org"));

    @Test
    void overHttpsNoOtherHostCanSetTheCookie() {
        var response = new MockHttpServletResponse();
        devices.keep("secret", response);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-attune-link=secret;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain=");
    }

    @Test
    void whatWasKeptIsReadAndWhatIsTooLongIsNot() {
        assertThat(devices.secret(new MockHttpServletRequest())).isNull();
        assertThat(devices.secret(with("secret"))).isEqualTo("secret");
        assertThat(devices.secret(with("s".repeat(201)))).isNull();
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("__Host-attune-link", value));
        return request;
    }
}
