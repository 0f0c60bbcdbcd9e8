package health.attune.checkins.web;

import health.attune.access.PassSessions;
import health.attune.checkins.Links;
import health.attune.checkins.Links.Followed;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
    private static final int LONGEST = 200;
    private final Links links;
    private final PassSessions passes;
    private final LinkDevices devices;

    LinkPages(Links links, PassSessions passes, LinkDevices devices) {
        this.links = links;
        this.passes = passes;
        this.devices = devices;
    }

    @GetMapping("/links")
    ModelAndView look() {
        return new ModelAndView("checkins/link");
    }

    @PostMapping("/links")
    Object follow(
            @RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        passes.countLink(request, response);
        return switch (links.follow(secret(token), devices.secret(request))) {
            case Followed.Opened opened -> {
                passes.forgiveLink(request, response);
                passes.start(opened.pass(), request);
                devices.keep(opened.device(), response);
                yield SeeOther.to(new Ways(opened.checkinId()).start());
            }
            case Followed.Nothing _ -> nothing();
        };
    }

    /** What stands behind the sign; whoever pastes it by hand pastes the whole link. */
    private static String secret(String typed) {
        var secret = typed.substring(typed.lastIndexOf('#') + 1).strip();
        return secret.length() > LONGEST ? "" : secret;
    }

    private static ModelAndView nothing() {
        var page = new ModelAndView("checkins/link-refused");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
