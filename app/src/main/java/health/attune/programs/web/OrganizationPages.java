package health.attune.programs.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.programs.Programs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OrganizationPages {
    private final Programs programs;
    private final Arranging arranging;

    OrganizationPages(Programs programs, Arranging arranging) {
        this.programs = programs;
        this.arranging = arranging;
    }

    @GetMapping("/organizations/new")
    ModelAndView newOrganization(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        arranging.require(who, Ids.next(), null);
        return page(null, new OrganizationForm(null, null, null, null), new Faults(frame.words()));
    }

    @PostMapping("/organizations")
    Object add(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, OrganizationForm form) {
        var typed = new Typed(new Faults(frame.words()));
        var organization = form.read(Ids.next(), typed);
        arranging.require(who, organization.id(), null);
        return SitePages.saved(typed, () -> programs.add(who, organization))
                .<Object>map(status -> SitePages.refused(page(null, form, typed.faults()), status))
                .orElseGet(() -> SeeOther.to("/sites"));
    }

    @GetMapping("/organizations/{id}")
    ModelAndView form(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        var organization = arranging.organization(id);
        arranging.require(who, id, null);
        return page(id, OrganizationForm.of(organization), new Faults(frame.words()));
    }

    @PostMapping("/organizations/{id}")
    Object arrange(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            OrganizationForm form) {
        arranging.require(who, arranging.organization(id).id(), null);
        var typed = new Typed(new Faults(frame.words()));
        var organization = form.read(id, typed);
        return SitePages.saved(typed, () -> programs.arrange(who, organization))
                .<Object>map(status -> SitePages.refused(page(id, form, typed.faults()), status))
                .orElseGet(() -> SeeOther.to("/sites"));
    }

    private ModelAndView page(@Nullable UUID id, OrganizationForm form, Faults faults) {
        return new ModelAndView("programs/organization")
                .addObject("action", id == null ? "/organizations" : "/organizations/" + id)
                .addObject("form", form)
                .addObject("couldAct", arranging.couldAct(id == null ? List.of() : arranging.sitesOf(id)))
                .addObject("faults", faults);
    }
}
