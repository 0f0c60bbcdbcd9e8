package health.attune.checkins.web;

import health.attune.pages.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that binds a one-time link to the first device that opened it. */
@Component
class LinkDevices {
    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final int LONGEST = 200;

    private final PublicAddress address;

    LinkDevices(PublicAddress address) {
        this.address = address;
    }

    @Nullable
    String secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        return cookie == null || cookie.getValue().length() > LONGEST ? null : cookie.getValue();
    }

    void keep(String secret, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(), secret)
                .path("/")
                .httpOnly(true)
                .secure(address.isHttps())
                .sameSite("Strict")
                .maxAge(KNOWN_FOR);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private String name() {
        return address.cookie("attune-link");
    }
}
