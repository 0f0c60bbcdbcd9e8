package health.attune.access.staff.web;

import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.WorkPlaces;
import health.attune.access.sections.AccountSections;
import health.attune.access.staff.Leaves;
import health.attune.access.staff.Proposals;
import health.attune.access.staff.SecondAdministrators;
import health.attune.access.staff.StaffAccounts;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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

/** One account of staff: its roles with dates, and its end. */
@Controller
@RequestMapping("/accounts/{id}")
class StaffAccountPages {
    private final StaffAccounts staff;
    private final Leaves leaves;
    private final Proposals proposals;
    private final SecondAdministrators seconds;
    private final WorkPlaces places;
    private final AccountSections sections;
    private final Clock clock;

    StaffAccountPages(
            StaffAccounts staff,
            Leaves leaves,
            Proposals proposals,
            SecondAdministrators seconds,
            WorkPlaces places,
            AccountSections sections,
            Clock clock) {
        this.staff = staff;
        this.leaves = leaves;
        this.proposals = proposals;
        this.seconds = seconds;
        this.places = places;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who, @PathVariable UUID id, @ModelAttribute("frame") Frame frame) {
        return page(who, id, AccountForms.nothing(), new Faults(frame.words()));
    }

    @PostMapping("/roles")
    Object grant(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            GrantForm form,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        var grant = form.grant(where(who), clock.instant(), faults);
        if (grant == null) return Again.show(page(who, id, AccountForms.of(form), faults));
        staff.grant(who, id, grant);
        return SeeOther.to("/accounts/" + id);
    }

    @DeleteMapping("/roles/{grantId}")
    Object endGrant(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID grantId) {
        staff.endGrant(who, id, grantId);
        return SeeOther.to("/accounts/" + id);
    }

    @PostMapping("/deactivation")
    Object deactivate(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            LastDayForm form,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        var from = form.end(daysOf(who, id), clock.instant(), faults);
        if (from.isEmpty()) return Again.show(page(who, id, AccountForms.of(form), faults));
        staff.deactivate(who, id, from.get());
        return SeeOther.to("/accounts/" + id);
    }

    @PostMapping("/leaves")
    Object setLeave(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            LeaveForm form,
            @ModelAttribute("frame") Frame frame) {
        var faults = new Faults(frame.words());
        var span = form.span(daysOf(who, id), clock.instant(), faults);
        if (span.isEmpty()) return Again.show(page(who, id, AccountForms.of(form), faults));
        leaves.set(who, id, span.get().from(), span.get().until());
        return SeeOther.to("/accounts/" + id);
    }

    @DeleteMapping("/deactivation")
    Object reactivate(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        staff.reactivate(who, id);
        return SeeOther.to("/accounts/" + id);
    }

    /** Another organization looks after it, or with nothing chosen the network. */
    @PostMapping("/organization")
    Object belongTo(@AuthenticationPrincipal Principal who, @PathVariable UUID id, BelongingForm form) {
        staff.belongTo(who, id, form.organization());
        return SeeOther.to("/accounts/" + id);
    }

    private Where where(Principal who) {
        return new Where(places, staff.seenBy(who), staff.giving(who), places.zoneOf(who));
    }

    /** Days are those of where the account works; of the reader where that is nowhere. */
    private ZoneId daysOf(Principal who, UUID id) {
        return places.zoneOfWork(id).orElseGet(() -> places.zoneOf(who));
    }

    private ModelAndView page(Principal who, UUID id, AccountForms typed, Faults faults) {
        var account = staff.show(who, id);
        var where = where(who);
        boolean mayChange = staff.mayChange(who, id);
        return new ModelAndView("access/staff-account")
                .addObject("account", account)
                .addObject("grants", GrantLine.all(account.grants(), where, clock.instant()))
                .addObject("places", id.equals(who.id()) ? List.of() : where.offered())
                .addObject("everywhere", where.givesEverywhere())
                .addObject("belonging", Belonging.of(account.row(), places, staff.lookedAfterBy(who)))
                .addObject("roles", Role.values())
                .addObject("typed", typed)
                .addObject("faults", faults)
                .addObject("mayChange", mayChange)
                .addObject("alone", seconds.missingFor(who))
                .addObject("leaves", mayChange ? leaves.of(who, id) : List.of())
                .addObject("proposals", ProposalLine.all(proposals.of(who, id), where, who.id()))
                .addObject("history", account.guest() ? List.of() : staff.history(who, id))
                .addObject(
                        "mayConfirm", account.code() != null && account.code().isForOther(who.id()))
                .addObject("left", account.row().hasLeft(clock.instant()))
                .addObject("sections", sections.aboutStaff(who, id))
                .addObject("zone", places.zoneOf(who));
    }
}
