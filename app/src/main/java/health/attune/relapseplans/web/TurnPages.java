package health.attune.relapseplans.web;

import health.attune.access.Principal;
import health.attune.pages.SeeOther;
import health.attune.relapseplans.RelapsePlans;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** From treatment to relapse prevention, and back. */
@Controller
@RequestMapping("/people/{personId}/relapse-plan")
class TurnPages {
    private final RelapsePlans plans;

    TurnPages(RelapsePlans plans) {
        this.plans = plans;
    }

    @PostMapping("/prevention")
    RedirectView prevent(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String episode) {
        plans.prevent(who, personId, RelapsePlanForm.episode(episode));
        return back(who, personId, "begun");
    }

    @DeleteMapping("/prevention")
    RedirectView takeBackPrevention(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String episode) {
        plans.takeBackPrevention(who, personId, RelapsePlanForm.episode(episode));
        return back(who, personId, "not-begun");
    }

    @PostMapping("/relapse")
    RedirectView reopen(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String episode) {
        plans.reopen(who, personId, RelapsePlanForm.episode(episode));
        return back(who, personId, "back");
    }

    @DeleteMapping("/relapse")
    RedirectView takeBack(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String episode) {
        plans.takeBack(who, personId, RelapsePlanForm.episode(episode));
        return back(who, personId, "well");
    }

    private static RedirectView back(Principal who, UUID personId, String done) {
        return SeeOther.to(RelapsePlanPages.base(who, personId) + "?done=" + done);
    }
}
