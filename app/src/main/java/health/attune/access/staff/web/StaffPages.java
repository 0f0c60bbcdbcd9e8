package health.attune.access.staff.web;

import health.attune.access.Principal;
import health.attune.access.SetUpCode;
import health.attune.access.WorkPlaces;
import health.attune.access.signin.Exchange;
import health.attune.access.staff.SecondAdministrators;
import health.attune.access.staff.StaffAccounts;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.PublicAddress;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
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

/** The accounts of staff: the list, a new one, and the codes they are set up with. */
@Controller
@RequestMapping("/accounts")
class StaffPages {
    private final StaffAccounts staff;
    private final SecondAdministrators seconds;
    private final WorkPlaces places;
    private final PublicAddress address;
    private final Clock clock;

    StaffPages(
            StaffAccounts staff, SecondAdministrators seconds, WorkPlaces places, PublicAddress address, Clock clock) {
        this.staff = staff;
        this.seconds = seconds;
        this.places = places;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Principal who) {
        return search(who, "");
    }

    @PostMapping("/search")
    ModelAndView search(@AuthenticationPrincipal Principal who, @RequestParam(defaultValue = "") String part) {
        var list = staff.search(who, part);
        var reach = staff.seenBy(who);
        boolean differ =
                reach.isSeveral() || list.rows().stream().anyMatch(row -> !reach.includes(row.organizationId()));
        return new ModelAndView("access/staff")
                .addObject("part", part)
                .addObject("list", list)
                .addObject("alone", seconds.missingFor(who))
                .addObject("mayChange", !staff.lookedAfterBy(who).isEmpty())
                .addObject("organizations", differ ? places.organizations() : Map.of())
                .addObject("noSite", places.all().isEmpty())
                .addObject("zone", places.zoneOf(who));
    }

    @GetMapping("/new")
    ModelAndView blank(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        var reach = staff.lookedAfterBy(who);
        var first =
                places.organizations().keySet().stream().filter(reach::includes).findFirst();
        return form(who, new StaffForm("", "", first.orElse(null)), new Faults(frame.words()));
    }

    @PostMapping
    ModelAndView invite(
            @AuthenticationPrincipal Principal who,
            StaffForm form,
            Exchange web,
            @ModelAttribute("frame") Frame frame) {
        var faults = form.faults(frame.words());
        var organization = form.organization(staff.lookedAfterBy(who));
        try {
            if (faults.isEmpty()) return code(who, staff.invite(who, organization, form.login(), form.name()), web);
        } catch (DuplicateKeyException taken) {
            faults.add("login", "access.login.taken");
        }
        return Again.show(form(who, form, faults));
    }

    @PostMapping("/{id}/set-up-code")
    ModelAndView inviteAgain(@AuthenticationPrincipal Principal who, @PathVariable UUID id, Exchange web) {
        return code(who, staff.inviteAgain(who, id), web);
    }

    @PostMapping("/{id}/set-up-code/confirmation")
    Object confirm(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        staff.confirmCode(who, id);
        return SeeOther.to("/accounts/" + id);
    }

    @DeleteMapping("/{id}/set-up-code")
    Object withdraw(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        staff.withdraw(who, id);
        return SeeOther.to("/accounts/" + id);
    }

    private ModelAndView form(Principal who, StaffForm form, Faults faults) {
        return new ModelAndView("access/staff-new")
                .addObject("form", form)
                .addObject("belonging", Belonging.toCome(form.organization(), places, staff.lookedAfterBy(who)))
                .addObject("faults", faults);
    }

    /** Shown in the answer itself and kept nowhere: who loads the page again makes no second one. */
    private ModelAndView code(Principal who, SetUpCode made, Exchange web) {
        return new ModelAndView("access/staff-code")
                .addObject("account", staff.show(who, made.accountId()).row())
                .addObject("made", made)
                .addObject("works", made.worksAt(clock.instant()))
                .addObject("link", address.link("/set-up", web.request()) + "#" + made.code())
                .addObject("zone", places.zoneOf(who));
    }
}
