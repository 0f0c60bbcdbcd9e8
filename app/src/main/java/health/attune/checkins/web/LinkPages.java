package health.attune.checkins.web;

import health.attune.access.PassSessions;
import health.attune.checkins.Links;
import health.attune.checkins.Links.Followed;
import health.attune.pages.PublicAddress;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Following a one-time link. Its token stands behind the # of its address, which browsers send to nobody, so that no
 * log of a proxy holds it. Opening the address does nothing, so that programs that look at mail before its reader does
 * use nothing up; the button on that page exchanges the token for a session.
 */
@Controller
class LinkPages {
    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final int LONGEST = 200;
    private final Links links;
    private final PassSessions passes;
    private final PublicAddress address;

    LinkPages(Links links, PassSessions passes, PublicAddress address) {
        this.links = links;
        this.passes = passes;
        this.address = address;
    }

    @GetMapping("/links")
    ModelAndView look() {
        return new ModelAndView("checkins/link");
    }

    @PostMapping("/links")
    Object follow(
            @RequestParam(defaultValue = "") String token,
            @CookieValue(name = "device", required = false) @Nullable String device,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = device == null || device.length() > LONGEST ? null : device;
        var followed = links.follow(secret(token), known);
        return switch (followed) {
            case Followed.Opened opened -> {
                passes.start(opened.pass(), request);
                response.addHeader(HttpHeaders.SET_COOKIE, deviceCookie(opened.device()));
                yield SeeOther.to(new Ways(opened.checkinId()).start());
            }
            case Followed.Unknown _ -> refused("unknown", HttpStatus.NOT_FOUND);
            case Followed.Expired _ -> refused("expired", HttpStatus.GONE);
            case Followed.OnAnotherDevice _ -> refused("elsewhere", HttpStatus.CONFLICT);
            case Followed.Ended _ -> refused("ended", HttpStatus.GONE);
        };
    }

    /** What stands behind the sign; whoever pastes it by hand pastes the whole link. */
    private static String secret(String typed) {
        var secret = typed.substring(typed.lastIndexOf('#') + 1).strip();
        return secret.length() > LONGEST ? "" : secret;
    }

    private String deviceCookie(String secret) {
        return ResponseCookie.from("device", secret)
                .path("/links")
                .httpOnly(true)
                .secure(address.isHttps())
                .sameSite("Strict")
                .maxAge(KNOWN_FOR)
                .build()
                .toString();
    }

    private static ModelAndView refused(String why, HttpStatus status) {
        var page = new ModelAndView("checkins/link-refused").addObject("why", why);
        page.setStatus(status);
        return page;
    }
}
