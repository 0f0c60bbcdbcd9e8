package health.attune.today.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.today.DigestMails;
import health.attune.today.DigestWish;
import health.attune.today.Digests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** When a worker is told by mail how much waits. */
@Controller
@RequestMapping("/today/digest")
class DigestPages {
    private final DigestMails mails;
    private final WorkPlaces workPlaces;

    DigestPages(DigestMails mails, WorkPlaces workPlaces) {
        this.mails = mails;
        this.workPlaces = workPlaces;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var wish = mails.wishOf(who, Digests.KIND).orElse(DigestWish.USUAL);
        return page(who, DigestForm.of(wish), new Faults(frame.words()));
    }

    @PostMapping
    Object wish(
            @AuthenticationPrincipal Principal who,
            DigestForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var wish = form.read(typed);
        if (wish != null) {
            mails.wish(who, Digests.KIND, wish);
            return SeeOther.to("/today/digest");
        }
        var page = page(who, form, typed.faults());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    @DeleteMapping
    RedirectView stop(@AuthenticationPrincipal Principal who) {
        mails.stop(who, Digests.KIND);
        return SeeOther.to("/today/digest");
    }

    private ModelAndView page(Principal who, DigestForm form, Faults faults) {
        return new ModelAndView("today/digest")
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("wished", mails.wishOf(who, Digests.KIND).isPresent())
                .addObject("reachable", mails.isReachable(who))
                .addObject("zone", workPlaces.zoneOf(who));
    }
}
