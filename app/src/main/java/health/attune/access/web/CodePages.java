package health.attune.access.web;

import health.attune.access.signin.Exchange;
import health.attune.access.signin.SignIns;
import health.attune.access.signin.Step;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: a code, or the second factor that has to be set up first. */
@Controller
class CodePages {
    private final SignIns signIns;

    CodePages(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping("/sign-in/code")
    Object ask(Exchange web, @ModelAttribute("frame") Frame frame) {
        return page(false, web, new Faults(frame.words()));
    }

    @PostMapping("/sign-in/code")
    Object take(@RequestParam(defaultValue = "") String code, Exchange web, @ModelAttribute("frame") Frame frame) {
        return taken(false, code, web, new Faults(frame.words()));
    }

    @GetMapping("/sign-in/second-factor")
    Object offer(Exchange web, @ModelAttribute("frame") Frame frame) {
        return page(true, web, new Faults(frame.words()));
    }

    @PostMapping("/sign-in/second-factor")
    Object confirm(@RequestParam(defaultValue = "") String code, Exchange web, @ModelAttribute("frame") Frame frame) {
        return taken(true, code, web, new Faults(frame.words()));
    }

    private Object taken(boolean toBeginWith, String code, Exchange web, Faults faults) {
        try {
            var step = signIns.code(code, web);
            if (step != Step.WRONG) return Steps.after(step);
            faults.add("code", "access.code.wrong");
        } catch (TooOften refusal) {
            return page(toBeginWith, web, faults) instanceof ModelAndView page
                    ? Steps.tooOften(page, "code", refusal, web)
                    : Steps.after(Step.FROM_THE_START);
        }
        return page(toBeginWith, web, faults) instanceof ModelAndView page
                ? Steps.again(page, HttpStatus.UNPROCESSABLE_ENTITY)
                : Steps.after(Step.FROM_THE_START);
    }

    private Object page(boolean toBeginWith, Exchange web, Faults faults) {
        var pending = signIns.pending(web).filter(found -> found.toBeginWith() == toBeginWith);
        if (pending.isEmpty()) return SeeOther.to("/sign-in");
        if (!toBeginWith) return new ModelAndView("access/code").addObject("faults", faults);
        return signIns.offered(pending.get())
                .<Object>map(offer -> new ModelAndView("access/begin-second-factor")
                        .addObject("offer", offer)
                        .addObject("faults", faults))
                .orElseGet(() -> SeeOther.to("/sign-in"));
    }
}
