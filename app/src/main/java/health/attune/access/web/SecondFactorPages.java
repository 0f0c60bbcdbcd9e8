package health.attune.access.web;

import health.attune.access.Principal;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.OwnAccount;
import health.attune.access.signin.Problem;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second factor of one's own account: offered, confirmed, removed. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorPages {
    private static final String HERE = "/account/second-factor";

    private final OwnAccount own;

    SecondFactorPages(OwnAccount own) {
        this.own = own;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return page(who, new Faults(frame.words()));
    }

    @PostMapping
    Object offer(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = "") String password,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        return answer(page(who, new Faults(frame.words())), web, () -> own.offerSecondFactor(who, password, web))
                .to(HERE + "/key");
    }

    @GetMapping("/key")
    Object key(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return keyPage(who, new Faults(frame.words()));
    }

    @PostMapping("/confirmation")
    Object confirm(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = "") String code,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        if (!(keyPage(who, new Faults(frame.words())) instanceof ModelAndView page)) return SeeOther.to(HERE);
        return answer(page, web, () -> own.confirmSecondFactor(who, code, web)).to("/account/recovery-codes");
    }

    @DeleteMapping
    Object remove(
            @AuthenticationPrincipal Principal who,
            RemovalForm form,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        return answer(page(who, new Faults(frame.words())), web, () -> own.removeSecondFactor(who, form.proof(), web))
                .to(HERE);
    }

    /** What was asked for is done, or the page comes back with why not. */
    private static Answer answer(ModelAndView page, Exchange web, Supplier<Optional<Problem>> act) {
        var faults = Steps.faultsOf(page);
        try {
            act.get().ifPresent(problem -> problem.addTo(faults));
        } catch (TooOften refusal) {
            return then ->
                    Steps.tooOften(page, page.getModel().containsKey("offer") ? "code" : "password", refusal, web);
        }
        return then -> faults.isEmpty() ? SeeOther.to(then) : Steps.again(page, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private interface Answer {
        Object to(String then);
    }

    private ModelAndView page(Principal who, Faults faults) {
        return new ModelAndView("access/second-factor")
                .addObject("profile", own.show(who))
                .addObject("faults", faults);
    }

    private Object keyPage(Principal who, Faults faults) {
        return own.offered(who)
                .<Object>map(offer -> new ModelAndView("access/second-factor-key")
                        .addObject("offer", offer)
                        .addObject("faults", faults))
                .orElseGet(() -> SeeOther.to(HERE));
    }
}
