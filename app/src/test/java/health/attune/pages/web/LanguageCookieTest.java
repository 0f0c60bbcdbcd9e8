package health.attune.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.pages.PublicAddress;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageCookieTest {
    @ParameterizedTest
    @CsvSource({
        "https://attune.example.org, __Host-language, true",
        "http://localhost:8080, language, false",
    })
    void overHttpsNoOtherHostCanSetIt(String outside, String name, boolean secure) {
        var response = new MockHttpServletResponse();
        new PagesConfiguration()
                .localeResolver(new PublicAddress(outside))
                .setLocale(new MockHttpServletRequest(), response, Locale.forLanguageTag("es"));
        var cookie = String.valueOf(response.getHeader("Set-Cookie"));
        assertThat(cookie).startsWith(name + "=es").contains("Path=/", "HttpOnly", "SameSite=Lax");
        assertThat(cookie.contains("Secure")).isEqualTo(secure);
        assertThat(cookie).doesNotContain("Domain=");
    }
}
