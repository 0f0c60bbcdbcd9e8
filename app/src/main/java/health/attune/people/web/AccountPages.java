package health.attune.people.web;

import health.attune.access.PersonAccounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.pages.Frame;
import health.attune.pages.PublicAddress;
import health.attune.pages.SeeOther;
import health.attune.people.Headings;
import health.attune.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A person's own account, as staff help them to it: the code they set it up with. */
@Controller("personAccountPages")
@RequestMapping("/people/{id}/account")
class AccountPages {
    private final PersonAccounts accounts;
    private final People people;
    private final Headings headings;
    private final WorkPlaces places;
    private final PublicAddress address;
    private final Clock clock;

    AccountPages(
            PersonAccounts accounts,
            People people,
            Headings headings,
            WorkPlaces places,
            PublicAddress address,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.headings = headings;
        this.places = places;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        var state = accounts.show(who, id);
        var code = state.code();
        var zone = places.zoneOf(who);
        var opens = code == null ? null : code.opensAt();
        return page("people/account", who, id)
                .addObject("setUp", state.setUp())
                .addObject("codeUntil", code == null ? null : frame.moment(code.expiresAt(), zone))
                .addObject("by", code == null ? null : code.by())
                .addObject("opens", opens == null ? null : frame.moment(opens, zone))
                .addObject("forReader", code != null && code.forReader());
    }

    /** Shown in the answer itself and kept nowhere. */
    @PostMapping("/set-up-code")
    ModelAndView handOut(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            HttpServletRequest request) {
        var bornOn = people.show(who, id).profile().bornOn();
        var made = accounts.handOut(
                who, new PersonAccounts.Claimant(id, people.name(who, id).shown(), bornOn));
        var opens = made.opensAt();
        return page("people/account-code", who, id)
                .addObject("code", made.code())
                .addObject("birthday", bornOn != null)
                .addObject(
                        "opens",
                        opens == null || made.worksAt(clock.instant()) ? null : frame.moment(opens, places.zoneOf(who)))
                .addObject("until", frame.moment(made.expiresAt(), places.zoneOf(who)))
                .addObject("enter", address.link("/set-up", request));
    }

    @PostMapping("/set-up-code/confirmation")
    RedirectView confirm(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        accounts.confirm(who, id);
        return SeeOther.to("/people/" + id + "/account");
    }

    @DeleteMapping("/set-up-code")
    RedirectView withdraw(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        accounts.withdraw(who, id);
        return SeeOther.to("/people/" + id + "/account");
    }

    private ModelAndView page(String template, Principal who, UUID id) {
        return new ModelAndView(template).addObject("id", id).addObject("heading", headings.of(who, id));
    }
}
