package health.attune.access.web;

import health.attune.access.Principal;
import health.attune.access.passwords.PasswordRule;
import health.attune.access.sessions.Sessions;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.OwnAccount;
import health.attune.access.signin.OwnAccount.PasswordChange;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/account/password")
class PasswordPages {
    private static final UUID NO_SESSION = new UUID(0, 0);

    private final OwnAccount own;
    private final Sessions sessions;

    PasswordPages(OwnAccount own, Sessions sessions) {
        this.own = own;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView form(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return page(who, new Faults(frame.words()));
    }

    @PostMapping
    Object change(
            @AuthenticationPrincipal Principal who,
            PasswordForm form,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        form.addMissing(faults);
        if (!faults.isEmpty()) return Steps.again(page(who, faults), HttpStatus.UNPROCESSABLE_ENTITY);
        var here = sessions.presence(web.request());
        var change = new PasswordChange(
                form.present(), form.next(), form.repeated(), here == null ? NO_SESSION : here.key());
        try {
            own.changePassword(who, change, web).ifPresent(problem -> problem.addTo(faults));
        } catch (TooOften refusal) {
            return Steps.tooOften(page(who, faults), "present", refusal, web);
        }
        return faults.isEmpty()
                ? SeeOther.to("/account")
                : Steps.again(page(who, faults), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(Principal who, Faults faults) {
        var profile = own.show(who);
        return new ModelAndView("access/password")
                .addObject("login", profile.login())
                .addObject(
                        "least",
                        profile.secondFactor() ? PasswordRule.LEAST_WITH_SECOND_FACTOR : PasswordRule.LEAST_ALONE)
                .addObject("faults", faults);
    }
}
