package health.attune.access.web;

import health.attune.access.setups.Invitee;
import health.attune.access.setups.SetUps;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.Login;
import health.attune.access.signin.SignIns;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up an account: the code first, then a password of one's own. */
@Controller
class SetUpPages {
    private final SetUps setUps;
    private final SignIns signIns;

    SetUpPages(SetUps setUps, SignIns signIns) {
        this.setUps = setUps;
        this.signIns = signIns;
    }

    @GetMapping("/set-up")
    ModelAndView askForCode(@ModelAttribute("frame") Frame frame) {
        return codePage("", new Faults(frame.words()));
    }

    @PostMapping("/set-up")
    ModelAndView lookAtCode(
            @RequestParam(defaultValue = "") String code, Exchange web, @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        try {
            var invitee = setUps.look(code, web);
            if (invitee.isPresent()) return choicePage(invitee.get(), new SetUpForm(code, "", "", "", ""), faults);
            faults.add("code", "access.set-up.gone");
        } catch (TooOften refusal) {
            return Steps.tooOften(codePage(code, faults), "code", refusal, web);
        }
        return Steps.again(codePage(code, faults), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/set-up/password")
    Object choose(SetUpForm form, Exchange web, @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        try {
            var invitee = setUps.look(form.code(), web).orElse(null);
            if (invitee == null) {
                faults.add("code", "access.set-up.gone");
                return Steps.again(codePage(form.code(), faults), HttpStatus.UNPROCESSABLE_ENTITY);
            }
            setUps.choose(invitee, form.code(), form.choice()).ifPresent(problem -> problem.addTo(faults));
            if (!faults.isEmpty())
                return Steps.again(choicePage(invitee, form, faults), HttpStatus.UNPROCESSABLE_ENTITY);
            var login = invitee.choosesLogin() ? Login.of(form.login()) : String.valueOf(invitee.login());
            return Steps.after(signIns.afterSetUp(login, web));
        } catch (TooOften refusal) {
            return Steps.tooOften(codePage(form.code(), faults), "code", refusal, web);
        }
    }

    private static ModelAndView codePage(String code, Faults faults) {
        return new ModelAndView("access/set-up").addObject("code", code).addObject("faults", faults);
    }

    private static ModelAndView choicePage(Invitee invitee, SetUpForm form, Faults faults) {
        return new ModelAndView("access/set-up-password")
                .addObject("invitee", invitee)
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
