package health.attune.access.web;

import health.attune.access.Principal;
import health.attune.access.signin.Exchange;
import health.attune.access.stepup.Given;
import health.attune.access.stepup.ProofPage;
import health.attune.access.stepup.Proofs;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proving anew who one is, before a page that asks for it. */
@Controller
@RequestMapping(ProofPage.ADDRESS)
class ProofPages {
    private static final String OURS = "/[\\w/-]*(\\?[\\w=&%.+-]*)?";
    private static final String FIRST = "/account";

    private final Proofs proofs;
    private final ProofPage page;

    ProofPages(Proofs proofs, ProofPage page) {
        this.proofs = proofs;
        this.page = page;
    }

    @GetMapping
    ModelAndView ask(@AuthenticationPrincipal Principal who, Exchange web, @ModelAttribute("frame") Frame frame) {
        return Steps.again(page.before(who, FIRST, web, new Faults(frame.words())), HttpStatus.OK);
    }

    @PostMapping
    Object prove(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = FIRST) String to,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        var next = to.matches(OURS) && !to.startsWith("//") ? to : FIRST;
        try {
            proofs.prove(who, Given.in(web.request()), web).ifPresent(problem -> problem.addTo(faults));
        } catch (TooOften refusal) {
            return Steps.tooOften(page.before(who, next, web, faults), Given.PASSWORD, refusal, web);
        }
        if (faults.isEmpty()) return SeeOther.to(next);
        return Steps.again(page.before(who, next, web, faults), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
