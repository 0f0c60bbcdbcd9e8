package health.attune.breakglass.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.breakglass.BreakGlass;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.view.RedirectView;

/** A clinician names a person, sees whether it is the right one, says why, and their record is open. */
@Controller
@RequestMapping("/break-glass")
class BreakGlassPages {
    private final BreakGlass breakGlass;
    private final WorkPlaces workPlaces;

    BreakGlassPages(BreakGlass breakGlass, WorkPlaces workPlaces) {
        this.breakGlass = breakGlass;
        this.workPlaces = workPlaces;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        if (!breakGlass.may(who)) throw new NotThere();
        return search(who, SearchForm.EMPTY, new Faults(frame.words()), false)
                .addObject("done", done.equals("closed") ? "breakglass.done.closed" : null);
    }

    @PostMapping("/search")
    ModelAndView find(
            @AuthenticationPrincipal Principal who,
            SearchForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var sought = form.read(typed);
        if (!typed.faults().isEmpty()) return Again.show(search(who, form, typed.faults(), false));
        var found = breakGlass.find(who, sought);
        return found.isEmpty()
                ? search(who, form, typed.faults(), true)
                : reasons(found.get(), WhyForm.EMPTY, typed.faults());
    }

    @PostMapping("/openings")
    Object open(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable UUID search,
            WhyForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var why = form.read(typed, breakGlass.reasons());
        if (search == null) return Again.show(search(who, SearchForm.EMPTY, typed.faults(), false));
        if (typed.faults().isEmpty())
            return SeeOther.to("/people/" + breakGlass.open(who, search, why).personId());
        return breakGlass
                .found(who, search)
                .map(found -> Again.show(reasons(found, form, typed.faults())))
                .orElseThrow(NotThere::new);
    }

    @DeleteMapping("/openings/{id}")
    RedirectView end(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        breakGlass.end(who, id);
        return SeeOther.to("/break-glass?done=closed");
    }

    private ModelAndView search(Principal who, SearchForm form, Faults faults, boolean nobody) {
        return new ModelAndView("breakglass/index")
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("nobody", nobody)
                .addObject("minutes", breakGlass.minutes())
                .addObject("open", open(who, faults));
    }

    private @Nullable OpenRow open(Principal who, Faults faults) {
        return breakGlass
                .mine(who)
                .map(one -> new OpenRow(
                        one.id(), one.personId(), faults.words().moment(one.endsAt(), workPlaces.zoneOf(who))))
                .orElse(null);
    }

    private ModelAndView reasons(BreakGlass.Found found, WhyForm form, Faults faults) {
        var person = found.person();
        var born = person.bornOn() == null ? "" : faults.words().day(person.bornOn());
        return new ModelAndView("breakglass/open")
                .addObject("search", found.searchId().toString())
                .addObject("called", person.called().shown())
                .addObject("legal", person.legalName())
                .addObject("born", born)
                .addObject("form", form)
                .addObject("reasons", breakGlass.reasons())
                .addObject("minutes", breakGlass.minutes())
                .addObject("faults", faults);
    }
}
