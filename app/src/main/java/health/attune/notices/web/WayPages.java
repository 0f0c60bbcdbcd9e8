package health.attune.notices.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.notices.Channel;
import health.attune.notices.TestNotices;
import health.attune.notices.ways.NoSuchAddress;
import health.attune.notices.ways.Ways;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import java.util.Arrays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How we reach you: one's own addresses, each confirmed by a code. */
@Controller
@RequestMapping("/account/ways")
class WayPages {
    private static final String HERE = "/account/ways";

    private final Ways ways;
    private final TestNotices tests;
    private final WorkPlaces places;

    WayPages(Ways ways, TestNotices tests, WorkPlaces places) {
        this.ways = ways;
        this.tests = tests;
        this.places = places;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return page(who, new Faults(frame.words()));
    }

    @PostMapping("/{channel}")
    Object type(
            @AuthenticationPrincipal Principal who,
            @PathVariable String channel,
            @RequestParam(defaultValue = "") String address,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        try {
            ways.type(who, channel(channel), address);
        } catch (NoSuchAddress refusal) {
            faults.add(channel, refusal.key());
            return Again.show(page(who, faults).addObject("typed", address));
        }
        return SeeOther.to(HERE);
    }

    @PostMapping("/{channel}/confirmation")
    Object confirm(
            @AuthenticationPrincipal Principal who,
            @PathVariable String channel,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("frame") Frame frame) {
        if (ways.confirm(who, channel(channel), code)) return SeeOther.to(HERE);
        var faults = new Faults(frame.words());
        faults.add(channel + "-code", "notices.code.wrong");
        return Again.show(page(who, faults));
    }

    @DeleteMapping("/{channel}")
    Object remove(@AuthenticationPrincipal Principal who, @PathVariable String channel) {
        ways.remove(who, channel(channel));
        return SeeOther.to(HERE);
    }

    @PostMapping("/test-notice")
    Object test(@AuthenticationPrincipal Principal who) {
        tests.sendToOneself(who);
        return SeeOther.to(HERE);
    }

    private ModelAndView page(Principal who, Faults faults) {
        return new ModelAndView("notices/ways")
                .addObject("ways", ways.of(who))
                .addObject("typed", "")
                .addObject("isStaff", who.isStaff())
                .addObject("tested", tests.last(who.id()).orElse(null))
                .addObject("zone", places.zoneOf(who))
                .addObject("faults", faults);
    }

    private static Channel channel(String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.word().equals(word))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
