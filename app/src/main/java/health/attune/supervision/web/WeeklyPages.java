package health.attune.supervision.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.pages.SeeOther;
import health.attune.supervision.WeeklyMails;
import health.attune.today.DigestMails;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Whether a supervisor is told by mail on Mondays how much there is to talk over. */
@Controller
@RequestMapping("/supervision/digest")
class WeeklyPages {
    private final DigestMails mails;
    private final WorkPlaces workPlaces;

    WeeklyPages(DigestMails mails, WorkPlaces workPlaces) {
        this.mails = mails;
        this.workPlaces = workPlaces;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Principal who) {
        return new ModelAndView("supervision/digest")
                .addObject("wished", mails.wishOf(who, WeeklyMails.KIND).isPresent())
                .addObject("reachable", mails.isReachable(who))
                .addObject("zone", workPlaces.zoneOf(who));
    }

    @PostMapping
    RedirectView wish(@AuthenticationPrincipal Principal who) {
        mails.wish(who, WeeklyMails.KIND, WeeklyMails.MONDAYS);
        return SeeOther.to("/supervision/digest");
    }

    @DeleteMapping
    RedirectView stop(@AuthenticationPrincipal Principal who) {
        mails.stop(who, WeeklyMails.KIND);
        return SeeOther.to("/supervision/digest");
    }
}
