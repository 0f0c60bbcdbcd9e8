package health.attune.access.web;

import health.attune.access.signin.Exchange;
import health.attune.access.signin.PasskeySignIns;
import health.attune.access.signin.SignIns;
import health.attune.access.signin.Step;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: a code, a recovery code or a passkey, or the second factor that has to be set up. */
@Controller
class CodePages {
    private final SignIns signIns;
    private final PasskeySignIns passkeys;

    CodePages(SignIns signIns, PasskeySignIns passkeys) {
        this.signIns = signIns;
        this.passkeys = passkeys;
    }

    /** What is sent in the second step, and the sentence where it is wrong. */
    private enum Sent {
        CODE("code", "access.code.wrong"),
        FIRST_CODE("code", "access.code.wrong"),
        RECOVERY_CODE("recovery", "access.recovery.wrong"),
        PASSKEY("passkey", "access.passkey.wrong");

        private final String field;
        private final String wrong;

        Sent(String field, String wrong) {
            this.field = field;
            this.wrong = wrong;
        }
    }

    @GetMapping("/sign-in/code")
    Object ask(Exchange web, @ModelAttribute("frame") Frame frame) {
        return page(Sent.CODE, web, new Faults(frame.words()));
    }

    @PostMapping("/sign-in/code")
    Object take(@RequestParam(defaultValue = "") String code, Exchange web, @ModelAttribute("frame") Frame frame) {
        return taken(Sent.CODE, () -> signIns.code(code, web), web, new Faults(frame.words()));
    }

    @PostMapping("/sign-in/recovery-code")
    Object recover(
            @RequestParam(defaultValue = "") String recovery, Exchange web, @ModelAttribute("frame") Frame frame) {
        return taken(Sent.RECOVERY_CODE, () -> signIns.recoveryCode(recovery, web), web, new Faults(frame.words()));
    }

    @PostMapping("/sign-in/code/passkey")
    Object sign(
            @RequestParam(defaultValue = "") String credential, Exchange web, @ModelAttribute("frame") Frame frame) {
        return taken(Sent.PASSKEY, () -> passkeys.signInPending(credential, web), web, new Faults(frame.words()));
    }

    @GetMapping("/sign-in/second-factor")
    Object offer(Exchange web, @ModelAttribute("frame") Frame frame) {
        return page(Sent.FIRST_CODE, web, new Faults(frame.words()));
    }

    @PostMapping("/sign-in/second-factor")
    Object confirm(@RequestParam(defaultValue = "") String code, Exchange web, @ModelAttribute("frame") Frame frame) {
        return taken(Sent.FIRST_CODE, () -> signIns.code(code, web), web, new Faults(frame.words()));
    }

    private Object taken(Sent sent, Supplier<Step> act, Exchange web, Faults faults) {
        try {
            var step = act.get();
            if (step != Step.WRONG) return Steps.after(step);
            faults.add(sent.field, sent.wrong);
        } catch (TooOften refusal) {
            return page(sent, web, faults) instanceof ModelAndView page
                    ? Steps.tooOften(page, sent.field, refusal, web)
                    : Steps.after(Step.FROM_THE_START);
        }
        return page(sent, web, faults) instanceof ModelAndView page
                ? Steps.again(page, HttpStatus.UNPROCESSABLE_ENTITY)
                : Steps.after(Step.FROM_THE_START);
    }

    private Object page(Sent sent, Exchange web, Faults faults) {
        boolean toBeginWith = sent == Sent.FIRST_CODE;
        var pending = signIns.pending(web).filter(found -> found.toBeginWith() == toBeginWith);
        if (pending.isEmpty()) return SeeOther.to("/sign-in");
        if (!toBeginWith)
            return new ModelAndView("access/code")
                    .addObject("codes", pending.get().codes())
                    .addObject("passkey", passkeys.askPending(web).orElse(null))
                    .addObject("faults", faults);
        return signIns.offered(pending.get())
                .<Object>map(offer -> new ModelAndView("access/begin-second-factor")
                        .addObject("offer", offer)
                        .addObject("faults", faults))
                .orElseGet(() -> SeeOther.to("/sign-in"));
    }
}
