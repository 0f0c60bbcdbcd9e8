package health.attune.treatments.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Option;
import health.attune.people.Headings;
import health.attune.treatments.Treatment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form in which a treatment is written down or changed. */
@Component
class TreatmentEditor {
    private final Headings headings;

    TreatmentEditor(Headings headings) {
        this.headings = headings;
    }

    /**
     * Who writes about whom.
     *
     * @param treatment that is changed; null for a new one
     */
    record Target(Principal who, UUID personId, @Nullable UUID treatment) {
        String base() {
            return "/people/" + personId + "/treatments";
        }
    }

    Object answer(Target target, TreatmentForm form, Faults faults) {
        if (faults.isEmpty()) return SeeOther.to(target.base());
        var page = page(target, form, faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    ModelAndView page(Target target, TreatmentForm form, Faults faults) {
        var treatment = target.treatment();
        return new ModelAndView("treatments/form")
                .addObject("heading", headings.of(target.who(), target.personId()))
                .addObject("base", target.base())
                .addObject("treatment", treatment == null ? null : treatment.toString())
                .addObject("kinds", Option.of(Treatment.KINDS, "treatments.kind.", faults.words()))
                .addObject("endings", Option.of(Treatment.ENDINGS, "treatments.ending.", faults.words()))
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
