package health.attune.rosters.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Programs;
import health.attune.rosters.Absence;
import health.attune.rosters.Rosters;
import health.attune.rosters.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Who is on duty, for all who work at the site; arranged by those who arrange the site. */
@Controller
@RequestMapping("/rosters")
class RosterPages {
    private final Rosters rosters;
    private final Programs programs;
    private final Accounts accounts;

    RosterPages(Rosters rosters, Programs programs, Accounts accounts) {
        this.rosters = rosters;
        this.programs = programs;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView index(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        var shown = rosters.sites(who).stream()
                .map(site -> rosters.see(who, site.id()))
                .map(seen -> RosterShown.of(seen, names(seen), frame.words()))
                .toList();
        return new ModelAndView("rosters/index").addObject("rosters", shown);
    }

    @GetMapping("/{site}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID site) {
        return page(who, rosters.see(who, site), frame, new Faults(frame.words()));
    }

    @PostMapping("/{site}/shifts")
    Object add(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, ShiftForm form) {
        var seen = rosters.seeToArrange(who, form.site());
        var typed = new Typed(new Faults(frame.words()));
        var shifts = form.shifts(seen.today(), typed);
        if (!typed.faults().isEmpty()) return Again.show(page(who, seen, frame, typed.faults()));
        rosters.add(who, shifts);
        return roster(form.site());
    }

    @DeleteMapping("/{site}/shifts/{shift}")
    RedirectView end(@AuthenticationPrincipal Principal who, @PathVariable UUID site, @PathVariable UUID shift) {
        rosters.end(who, site, shift);
        return roster(site);
    }

    @PostMapping("/{site}/changes")
    Object change(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, ShiftForm form) {
        var seen = rosters.seeToArrange(who, form.site());
        var typed = new Typed(new Faults(frame.words()));
        var change = form.change(seen.today(), typed);
        if (change == null) return Again.show(page(who, seen, frame, typed.faults()));
        rosters.change(who, change);
        return roster(form.site());
    }

    @DeleteMapping("/{site}/changes/{change}")
    RedirectView undo(@AuthenticationPrincipal Principal who, @PathVariable UUID site, @PathVariable UUID change) {
        rosters.undo(who, site, change);
        return roster(site);
    }

    private ModelAndView page(Principal who, Rosters.Seen seen, Frame frame, Faults faults) {
        var said = new RosterWords(frame.words(), seen.site().zone(), names(seen));
        return new ModelAndView("rosters/show")
                .addObject("roster", RosterShown.of(seen, said.names(), frame.words()))
                .addObject("mayArrange", rosters.mayArrange(who, seen.site()))
                .addObject("staff", staff(seen.site().id()))
                .addObject(
                        "shifts",
                        seen.roster().shifts().stream()
                                .map(shift -> new Option(
                                        shift.id().toString(),
                                        said.day(shift.weekday()) + ", " + said.hours(shift.hours()) + ", "
                                                + said.name(shift.accountId())))
                                .toList())
                .addObject("faults", faults);
    }

    private List<Option> staff(UUID siteId) {
        return programs.couldActAt(List.of(siteId)).entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private Map<UUID, String> names(Rosters.Seen seen) {
        var ids = new ArrayList<UUID>();
        seen.roster().shifts().stream().map(Shift::accountId).forEach(ids::add);
        for (var change : seen.roster().changes()) if (change.accountId() != null) ids.add(change.accountId());
        for (Absence absence : seen.absences()) {
            ids.add(absence.accountId());
            if (absence.coverId() != null) ids.add(absence.coverId());
        }
        return accounts.staffNames(ids);
    }

    private static RedirectView roster(UUID site) {
        return SeeOther.to("/rosters/" + site);
    }
}
