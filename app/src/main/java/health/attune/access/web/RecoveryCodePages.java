package health.attune.access.web;

import health.attune.access.Principal;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.OwnAccount;
import health.attune.access.signin.OwnPasskeys;
import health.attune.pages.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The recovery codes of one's own account. */
@Controller
@RequestMapping("/account/recovery-codes")
class RecoveryCodePages {
    private final OwnAccount account;
    private final OwnPasskeys own;

    RecoveryCodePages(OwnAccount account, OwnPasskeys own) {
        this.account = account;
        this.own = own;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Principal who) {
        boolean useful = account.show(who).secondFactor() || !own.of(who).isEmpty();
        return new ModelAndView("access/recovery-codes")
                .addObject("useful", useful)
                .addObject("left", own.recoveryCodesLeft(who));
    }

    /** Shown in the answer itself and kept nowhere. */
    @PostMapping
    Object make(@AuthenticationPrincipal Principal who, Exchange web) {
        var codes = own.makeRecoveryCodes(who, web);
        if (codes.isEmpty()) return SeeOther.to("/account/recovery-codes");
        return new ModelAndView("access/recovery-codes-made").addObject("codes", codes);
    }
}
