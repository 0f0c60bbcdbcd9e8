package health.attune.access.web;

import health.attune.access.signin.Exchange;
import health.attune.access.signin.PasskeySignIns;
import health.attune.access.signin.Step;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey alone. */
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeySignInPages {
    private final PasskeySignIns signIns;

    PasskeySignInPages(PasskeySignIns signIns) {
        this.signIns = signIns;
    }

    /** What the browser is to do, for our script. */
    @PostMapping("/challenge")
    ResponseEntity<String> ask(Exchange web) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(signIns.ask(web));
    }

    @PostMapping
    Object signIn(
            @RequestParam(defaultValue = "") String credential, Exchange web, @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        try {
            var step = signIns.signIn(credential, web);
            if (step != Step.WRONG) return Steps.after(step);
            faults.add("login", "access.passkey.wrong");
        } catch (TooOften refusal) {
            return Steps.tooOften(SignInPages.page("", faults), "login", refusal, web);
        }
        return Steps.again(SignInPages.page("", faults), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
