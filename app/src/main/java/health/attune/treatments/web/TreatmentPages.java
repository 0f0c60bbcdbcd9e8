package health.attune.treatments.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
import health.attune.treatments.TreatmentRefused;
import health.attune.treatments.Treatments;
import health.attune.treatments.web.TreatmentEditor.Target;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who care write down what is tried. */
@Controller
@RequestMapping("/people/{personId}/treatments")
class TreatmentPages {
    private final Treatments treatments;
    private final TreatmentEditor editor;

    TreatmentPages(Treatments treatments, TreatmentEditor editor) {
        this.treatments = treatments;
        this.editor = editor;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = TreatmentForm.blank(treatments.begin(who, personId));
        return editor.page(new Target(who, personId, null), form, new Faults(frame.words()));
    }

    @PostMapping
    Object add(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            TreatmentForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent;
        var typed = new Typed(new Faults(frame.words()));
        var facts = form.read(typed);
        try {
            if (typed.faults().isEmpty()) treatments.add(who, personId, form.idOrNew(), facts);
        } catch (TreatmentRefused refused) {
            typed.faults().add(refused.field(), refused.key());
        } catch (AlreadySent other) {
            typed.faults().add("name", AlreadySent.KEY);
            form = form.withId(Ids.next());
        }
        return editor.answer(new Target(who, personId, null), form, typed.faults());
    }
}
