package health.attune.access.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.access.happenings.Happenings;
import health.attune.access.sections.AccountSections;
import health.attune.access.sessions.SessionList;
import health.attune.access.sessions.Sessions;
import health.attune.access.setups.OwnCode;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.OwnAccount;
import health.attune.access.signin.OwnPasskeys;
import health.attune.access.signin.SignInHistory;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.Languages;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own account: how they are named, in which language they are met, and where they are signed in. */
@Controller
@RequestMapping("/account")
class AccountPages {
    private final OwnAccount own;
    private final SessionList list;
    private final SignInHistory history;
    private final Happenings happenings;
    private final OwnPasskeys passkeys;
    private final OwnCode code;
    private final Sessions sessions;
    private final Languages languages;
    private final WorkPlaces places;
    private final AccountSections sections;

    AccountPages(
            OwnAccount own,
            SessionList list,
            SignInHistory history,
            Happenings happenings,
            OwnPasskeys passkeys,
            OwnCode code,
            Sessions sessions,
            Languages languages,
            WorkPlaces places,
            AccountSections sections) {
        this.own = own;
        this.list = list;
        this.history = history;
        this.happenings = happenings;
        this.passkeys = passkeys;
        this.code = code;
        this.sessions = sessions;
        this.languages = languages;
        this.places = places;
        this.sections = sections;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who, HttpServletRequest request, @ModelAttribute("frame") Frame frame) {
        return page(who, request, new Faults(frame.words()));
    }

    @PostMapping("/profile")
    Object describe(
            @AuthenticationPrincipal Principal who,
            ProfileForm form,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        own.describe(who, form.name(), form.language()).ifPresent(problem -> problem.addTo(faults));
        if (!faults.isEmpty())
            return Steps.again(
                    page(who, web.request(), faults).addObject("typed", form.name()), HttpStatus.UNPROCESSABLE_ENTITY);
        languages.choose(form.language(), web.request(), web.response());
        return SeeOther.to("/account");
    }

    @DeleteMapping("/sessions/{key}")
    Object end(@AuthenticationPrincipal Principal who, @PathVariable UUID key) {
        list.end(who.id(), key);
        return SeeOther.to("/account");
    }

    @DeleteMapping("/sessions")
    Object endOthers(@AuthenticationPrincipal Principal who, HttpServletRequest request) {
        var here = sessions.presence(request);
        if (here != null) list.endOthers(who.id(), here.key());
        return SeeOther.to("/account");
    }

    /** Somebody made a code that would set the account up anew, and its owner does not want that. */
    @DeleteMapping("/set-up-code")
    Object stopCode(@AuthenticationPrincipal Principal who) {
        code.stop(who);
        return SeeOther.to("/account");
    }

    /** The code was asked for by the owner, who is still signed in here: it works at once. */
    @PostMapping("/set-up-code/confirmation")
    Object confirmCode(@AuthenticationPrincipal Principal who) {
        code.confirm(who);
        return SeeOther.to("/account");
    }

    /** Its owner has looked at what happened, up to that. */
    @PostMapping("/acknowledgment")
    Object acknowledge(@AuthenticationPrincipal Principal who, @RequestParam(defaultValue = "0") long last) {
        happenings.see(who.id(), last);
        return SeeOther.to("/account");
    }

    private ModelAndView page(Principal who, HttpServletRequest request, Faults faults) {
        var profile = own.show(who);
        var here = sessions.presence(request);
        return new ModelAndView("access/account")
                .addObject("profile", profile)
                .addObject("typed", profile.name())
                .addObject("spoken", profile.language() == null ? languages.spoken(request) : profile.language())
                .addObject("rows", SessionRow.all(list.of(who.id()), here))
                .addObject("history", history.of(who.id()))
                .addObject("code", code.out(who).orElse(null))
                .addObject("unseen", happenings.unseen(who.id()))
                .addObject("happened", happenings.of(who.id()))
                .addObject("passkeys", passkeys.of(who).size())
                .addObject("codesLeft", passkeys.recoveryCodesLeft(who))
                .addObject("network", request.getRemoteAddr())
                .addObject("sections", sections.forOwner(who))
                .addObject("zone", places.zoneOf(who))
                .addObject("faults", faults);
    }
}
