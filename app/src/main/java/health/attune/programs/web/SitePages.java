package health.attune.programs.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.Frames;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sites, for all who work here to read and for some to arrange. */
@Controller
class SitePages {
    private final Programs programs;
    private final Arranging arranging;
    private final Frames frames;

    SitePages(Programs programs, Arranging arranging, Frames frames) {
        this.programs = programs;
        this.arranging = arranging;
        this.frames = frames;
    }

    @GetMapping("/sites")
    ModelAndView index(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return new ModelAndView("programs/sites")
                .addObject("organizations", OrganizationShown.all(programs, who, frame.words()))
                .addObject("mayFound", programs.mayArrange(who, Ids.next(), null));
    }

    @GetMapping("/sites/new")
    ModelAndView newSite(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam UUID organization) {
        arranging.require(who, arranging.organization(organization).id(), null);
        return page(null, empty(organization), new Faults(frame.words()));
    }

    @PostMapping("/sites")
    Object open(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, SiteForm form) {
        var organization = arranging.organization(form.organization()).id();
        arranging.require(who, organization, null);
        var typed = new Typed(new Faults(frame.words()));
        var site = form.read(Ids.next(), organization, typed);
        var crisis = form.readCrisis(typed);
        return saved(typed, () -> programs.add(who, site, crisis))
                .<Object>map(status -> refused(page(null, form, typed.faults()), status))
                .orElseGet(() -> SeeOther.to("/sites"));
    }

    @GetMapping("/sites/{id}")
    ModelAndView form(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        arranging.require(who, programs.site(id).organizationId(), id);
        return page(id, saved(id), new Faults(frame.words()));
    }

    @PostMapping("/sites/{id}")
    Object arrange(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            SiteForm form) {
        var before = programs.site(id);
        arranging.require(who, before.organizationId(), id);
        var typed = new Typed(new Faults(frame.words()));
        var site = form.read(id, before.organizationId(), typed);
        var crisis = form.readCrisis(typed);
        return saved(typed, () -> programs.arrange(who, site, crisis))
                .<Object>map(status -> refused(page(id, form, typed.faults()), status, saved(id), form))
                .orElseGet(() -> SeeOther.to("/sites"));
    }

    private SiteForm saved(UUID id) {
        var site = programs.site(id);
        return SiteForm.of(site, programs.crisisHelp(id), empty(site.organizationId()));
    }

    private SiteForm empty(UUID organization) {
        return SiteForm.empty(organization, frames.words(Locale.US), frames.words(Locale.of("es")));
    }

    private ModelAndView page(@Nullable UUID id, SiteForm form, Faults faults) {
        return new ModelAndView("programs/site")
                .addObject("action", id == null ? "/sites" : "/sites/" + id)
                .addObject("form", form)
                .addObject("meanwhile", List.of())
                .addObject("couldAct", arranging.couldAct(id == null ? List.of() : List.of(id)))
                .addObject("faults", faults);
    }

    /** Refused because somebody else saved first: theirs stands beside what was typed, which goes on top of it. */
    private static ModelAndView refused(ModelAndView page, HttpStatus status, SiteForm saved, SiteForm typed) {
        if (status == HttpStatus.CONFLICT)
            page.addObject("meanwhile", Meanwhile.between(saved.shown(), typed.shown(), SiteForm.labels()))
                    .addObject("form", typed.on(saved.version()));
        return refused(page, status);
    }

    static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    /** Saves what has no faults; tells with which status it is refused, and the reason among the faults. */
    static Optional<HttpStatus> saved(Typed typed, Runnable save) {
        if (!typed.faults().isEmpty()) return Optional.of(HttpStatus.UNPROCESSABLE_ENTITY);
        try {
            save.run();
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            typed.faults().add("name", "programs.fault.name-taken");
            return Optional.of(HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Program.StaysMarked refusal) {
            typed.faults().add("part2", "programs.refused.stays-marked");
            return Optional.of(refusal.status());
        } catch (ChangedMeanwhile lost) {
            return Optional.of(HttpStatus.CONFLICT);
        }
    }
}
