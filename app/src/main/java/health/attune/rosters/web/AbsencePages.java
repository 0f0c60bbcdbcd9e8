package health.attune.rosters.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.rosters.Absence;
import health.attune.rosters.Absences;
import health.attune.rosters.Rosters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** When somebody is away and who covers: of the reader, and of the staff of sites that the reader arranges. */
@Controller
class AbsencePages {
    private final Absences absences;
    private final Rosters rosters;
    private final Programs programs;
    private final Accounts accounts;

    AbsencePages(Absences absences, Rosters rosters, Programs programs, Accounts accounts) {
        this.absences = absences;
        this.rosters = rosters;
        this.programs = programs;
        this.accounts = accounts;
    }

    @GetMapping("/absences")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(required = false) @Nullable UUID site) {
        var sites = rosters.sites(who);
        if (sites.isEmpty()) return new ModelAndView("rosters/no-site");
        return page(who, AbsenceForm.empty(chosen(sites, site).id()), new Faults(frame.words()));
    }

    @PostMapping("/absences")
    Object say(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, AbsenceForm sent) {
        var site = chosen(rosters.sites(who), sent.site());
        var form = sent.at(site.id());
        var typed = new Typed(new Faults(frame.words()));
        var said = form.read(who, rosters.see(who, site.id()).today(), typed);
        if (said == null) return Again.show(page(who, form, typed.faults()));
        absences.say(who, said);
        return SeeOther.to("/absences");
    }

    @DeleteMapping("/absences/{id}")
    RedirectView end(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        absences.end(who, id);
        return SeeOther.to("/absences");
    }

    private ModelAndView page(Principal who, AbsenceForm form, Faults faults) {
        var site = chosen(rosters.sites(who), form.site());
        var could = programs.couldActAt(List.of(site.id()));
        boolean arranges = rosters.mayArrange(who, site);
        var page = new ModelAndView("rosters/absences")
                .addObject("form", form)
                .addObject("site", site.name())
                .addObject("sites", others(who, site))
                .addObject("arranges", arranges)
                .addObject("actsHere", could.containsKey(who.id()))
                .addObject(
                        "staff",
                        could.entrySet().stream()
                                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                                .toList())
                .addObject("all", rows(arranges ? absences.at(who, site.id()) : List.of(), faults))
                .addObject("faults", faults);
        return ofReader(who, page, faults);
    }

    private ModelAndView ofReader(Principal who, ModelAndView page, Faults faults) {
        var parts = absences.mine(who).stream()
                .collect(
                        Collectors.partitioningBy(absence -> absence.accountId().equals(who.id())));
        return page.addObject("mine", rows(parts.getOrDefault(true, List.of()), faults))
                .addObject("covering", rows(parts.getOrDefault(false, List.of()), faults));
    }

    private List<Option> others(Principal who, Site site) {
        return rosters.sites(who).stream()
                .filter(other -> !other.id().equals(site.id()))
                .map(other -> new Option("/absences?site=" + other.id(), other.name()))
                .toList();
    }

    private static Site chosen(List<Site> sites, @Nullable UUID id) {
        return sites.stream()
                .filter(site -> id == null || site.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private List<RosterShown.Removable> rows(List<Absence> found, Faults faults) {
        var ids = new ArrayList<UUID>();
        for (var absence : found) {
            ids.add(absence.accountId());
            if (absence.coverId() != null) ids.add(absence.coverId());
        }
        var names = accounts.staffNames(ids);
        return found.stream()
                .map(absence -> new RosterShown.Removable(
                        absence.id(),
                        programs.site(absence.siteId()).name(),
                        new RosterWords(
                                        faults.words(),
                                        programs.site(absence.siteId()).zone(),
                                        names)
                                .absence(absence)))
                .toList();
    }
}
