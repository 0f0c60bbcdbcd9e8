package health.attune.notices.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.notices.Channel;
import health.attune.notices.Notices;
import health.attune.notices.wishes.Wishes;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When we tell you: of which kinds one is told how, and one's quiet hours. */
@Controller
@RequestMapping("/account/notices")
class WishPages {
    private final Wishes wishes;
    private final Notices notices;
    private final WorkPlaces places;

    WishPages(Wishes wishes, Notices notices, WorkPlaces places) {
        this.wishes = wishes;
        this.notices = notices;
        this.places = places;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, WishForm.of(wishes.said(who)), new Faults(frame.words()), frame)
                .addObject("done", done.equals("saved") ? "notices.wish.saved" : null);
    }

    @PostMapping
    Object say(
            @AuthenticationPrincipal Principal who,
            @RequestParam Map<String, String> fields,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = new WishForm(fields);
        var typed = new Typed(new Faults(frame.words()));
        var said = form.read(typed, wishes.kinds(who), ways(who));
        if (said != null) {
            wishes.say(who, said);
            return SeeOther.to("/account/notices?done=saved");
        }
        var page = page(who, form, typed.faults(), frame);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(Principal who, WishForm form, Faults faults, Frame frame) {
        var zone = places.zoneOf(who);
        var said = wishes.saidAt(who).map(at -> frame.moment(at, zone)).orElse(null);
        return new ModelAndView("notices/wishes")
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("view", new WishView(wishes.kinds(who), ways(who), who.isStaff(), zone, said));
    }

    private List<Channel> ways(Principal who) {
        return notices.reaching(who.id()).stream().filter(Channel::leadsOut).toList();
    }
}
