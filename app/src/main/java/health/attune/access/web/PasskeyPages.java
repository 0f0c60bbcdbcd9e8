package health.attune.access.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.access.passkeys.Passkeys;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.OwnPasskeys;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The passkeys of one's own account. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {
    private static final String HERE = "/account/passkeys";

    private final OwnPasskeys own;
    private final WorkPlaces places;

    PasskeyPages(OwnPasskeys own, WorkPlaces places) {
        this.own = own;
        this.places = places;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return page(who, new Faults(frame.words()));
    }

    @GetMapping("/new")
    ModelAndView blank(@AuthenticationPrincipal Principal who, Exchange web, @ModelAttribute("frame") Frame frame) {
        return form(who, web.client(), web, new Faults(frame.words()));
    }

    @PostMapping
    Object keep(@AuthenticationPrincipal Principal who, Made made, Exchange web, @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        own.keep(who, new Passkeys.Named(made.credential(), made.name()), web)
                .ifPresent(problem -> problem.addTo(faults));
        if (faults.isEmpty()) return SeeOther.to(own.hasRecoveryCodes(who) ? HERE : "/account/recovery-codes");
        return Steps.again(form(who, made.name(), web, faults), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @DeleteMapping("/{id}")
    Object remove(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        own.remove(who, id, web).ifPresent(problem -> problem.addTo(faults));
        return faults.isEmpty() ? SeeOther.to(HERE) : Steps.again(page(who, faults), HttpStatus.CONFLICT);
    }

    private ModelAndView page(Principal who, Faults faults) {
        return new ModelAndView("access/passkeys")
                .addObject("passkeys", own.of(who))
                .addObject("possible", own.arePossible())
                .addObject("zone", places.zoneOf(who))
                .addObject("faults", faults);
    }

    private ModelAndView form(Principal who, String name, Exchange web, Faults faults) {
        return new ModelAndView("access/passkey-new")
                .addObject("options", own.offer(who, web))
                .addObject("name", name)
                .addObject("faults", faults);
    }

    /** What the browser made, and how its owner calls it. */
    record Made(String name, String credential) {
        Made {
            name = Objects.requireNonNullElse(name, "");
            credential = Objects.requireNonNullElse(credential, "");
        }
    }
}
