package health.attune.treatments.web;

import health.attune.access.Principal;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.treatments.TreatmentRefused;
import health.attune.treatments.Treatments;
import health.attune.treatments.web.TreatmentEditor.Target;
import java.util.Objects;
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

/** A treatment is corrected, ended, or taken back where it was entered by mistake. */
@Controller
@RequestMapping("/people/{personId}/treatments/{treatment}")
class TreatmentChangePages {
    private final Treatments treatments;
    private final TreatmentEditor editor;

    TreatmentChangePages(Treatments treatments, TreatmentEditor editor) {
        this.treatments = treatments;
        this.editor = editor;
    }

    /** Which treatment of whom. */
    record Named(UUID personId, UUID id) {
        Target by(Principal who) {
            return new Target(who, personId, id);
        }
    }

    @ModelAttribute("named")
    Named named(@PathVariable UUID personId, @PathVariable UUID treatment) {
        return new Named(personId, treatment);
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "named", binding = false) Named named,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = treatments.show(who, named.personId(), named.id());
        return editor.page(named.by(who), TreatmentForm.of(shown), new Faults(frame.words()));
    }

    @PostMapping("/versions")
    Object change(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "named", binding = false) Named named,
            TreatmentForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        treatments.show(who, named.personId(), named.id());
        var typed = new Typed(new Faults(frame.words()));
        var facts = form.read(typed);
        var follows = Objects.requireNonNullElse(form.follows(), named.id());
        try {
            if (typed.faults().isEmpty())
                treatments.change(
                        who, named.personId(), named.id(), new Treatments.Change(form.idOrNew(), follows, facts));
        } catch (TreatmentRefused refused) {
            typed.faults().add(refused.field(), refused.key());
        } catch (ChangedMeanwhile lost) {
            var saved = treatments.show(who, named.personId(), named.id());
            return editor.conflict(named.by(who), form, saved, typed.faults());
        }
        return editor.answer(named.by(who), form, typed.faults());
    }

    @DeleteMapping
    RedirectView withdraw(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "named", binding = false) Named named,
            @RequestParam(required = false) @Nullable UUID follows) {
        treatments.withdraw(who, named.personId(), named.id(), Objects.requireNonNullElse(follows, named.id()));
        return SeeOther.to(named.by(who).base() + "?done=withdrawn&treatment=" + named.id());
    }

    @DeleteMapping("/withdrawal")
    RedirectView restore(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "named", binding = false) Named named) {
        treatments.restore(who, named.personId(), named.id());
        return SeeOther.to(named.by(who).base() + "?done=restored");
    }
}
