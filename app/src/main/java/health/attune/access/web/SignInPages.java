package health.attune.access.web;

import health.attune.access.SignedIn;
import health.attune.access.sessions.Sessions;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.SignIns;
import health.attune.access.signin.Step;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.Languages;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPages {
    private final SignIns signIns;
    private final Sessions sessions;
    private final Languages languages;

    SignInPages(SignIns signIns, Sessions sessions, Languages languages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping("/sign-in")
    Object form(@ModelAttribute("frame") Frame frame) {
        return SignedIn.orNull() == null ? page("", new Faults(frame.words())) : SeeOther.to("/");
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        try {
            var step = signIns.password(login, password, web);
            if (step != Step.WRONG) return Steps.after(step);
            faults.add("login", "access.sign-in.wrong");
        } catch (TooOften refusal) {
            return Steps.tooOften(page(login, faults), "login", refusal, web);
        }
        return Steps.again(page(login, faults), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        languages.forget(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return SeeOther.to("/sign-in");
    }

    static ModelAndView page(String login, Faults faults) {
        return new ModelAndView("access/sign-in").addObject("login", login).addObject("faults", faults);
    }
}
