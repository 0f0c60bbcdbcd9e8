package health.attune.programs.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The programs, for all who work here to read and for some to arrange. */
@Controller
class ProgramPages {
    private final Programs programs;
    private final Arranging arranging;

    ProgramPages(Programs programs, Arranging arranging) {
        this.programs = programs;
        this.arranging = arranging;
    }

    @GetMapping("/programs")
    ModelAndView index(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return new ModelAndView("programs/programs")
                .addObject("organizations", OrganizationShown.all(programs, who, frame.words()));
    }

    @GetMapping("/programs/new")
    ModelAndView newProgram(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @RequestParam UUID site) {
        var at = site(who, site);
        return page(null, at, ProgramForm.empty(site), new Faults(frame.words()));
    }

    @PostMapping("/programs")
    Object add(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, ProgramForm form) {
        var at = site(who, form.site());
        var typed = new Typed(new Faults(frame.words()));
        var program = form.read(Ids.next(), at.id(), typed);
        return SitePages.saved(typed, () -> programs.add(who, program))
                .<Object>map(status -> SitePages.refused(page(null, at, form, typed.faults()), status))
                .orElseGet(() -> SeeOther.to("/programs"));
    }

    @GetMapping("/programs/{id}")
    ModelAndView form(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        var program = programs.program(id);
        return page(id, site(who, program.siteId()), ProgramForm.of(program), new Faults(frame.words()));
    }

    @PostMapping("/programs/{id}")
    Object arrange(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            ProgramForm form) {
        var at = site(who, programs.program(id).siteId());
        var typed = new Typed(new Faults(frame.words()));
        boolean marked = programs.program(id).part2();
        var program = form.read(id, at.id(), typed);
        return SitePages.saved(typed, () -> programs.arrange(who, program))
                .<Object>map(status -> status == HttpStatus.CONFLICT
                        ? conflict(id, at, form, typed.faults())
                        : SitePages.refused(page(id, at, form, typed.faults()), status))
                .orElseGet(() -> SeeOther.to(program.part2() && !marked ? earlier(id) : "/programs"));
    }

    /** Where what it wrote before it was marked can be labeled. */
    private static String earlier(UUID id) {
        return "/programs/" + id + "/labeling";
    }

    private ModelAndView conflict(UUID id, Site at, ProgramForm form, Faults faults) {
        var saved = ProgramForm.of(programs.program(id));
        var differing = Meanwhile.between(saved.shown(), form.shown(), ProgramForm.labels());
        var page = page(id, at, form.on(saved.version()), faults).addObject("meanwhile", differing);
        return SitePages.refused(page, HttpStatus.CONFLICT);
    }

    private Site site(Principal who, @Nullable UUID siteId) {
        if (siteId == null) throw new NotThere();
        var site = programs.site(siteId);
        arranging.require(who, site.organizationId(), siteId);
        return site;
    }

    private ModelAndView page(@Nullable UUID id, Site site, ProgramForm form, Faults faults) {
        return new ModelAndView("programs/program")
                .addObject("action", id == null ? "/programs" : "/programs/" + id)
                .addObject("earlier", id != null && programs.program(id).part2() ? earlier(id) : "")
                .addObject("site", site)
                .addObject("form", form)
                .addObject("meanwhile", List.of())
                .addObject("couldAct", arranging.couldAct(List.of(site.id())))
                .addObject("faults", faults);
    }
}
