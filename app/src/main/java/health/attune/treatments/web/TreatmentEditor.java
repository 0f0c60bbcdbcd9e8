package health.attune.treatments.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Option;
import health.attune.people.Headings;
import health.attune.treatments.Treatment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form in which a treatment is written down or changed. */
@Component
class TreatmentEditor {
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("kind", "treatments.field.kind");
        LABELS.put("name", "treatments.field.name");
        LABELS.put("dose", "treatments.field.dose");
        LABELS.put("startedOn", "treatments.field.started");
        LABELS.put("endedOn", "treatments.field.ended");
        LABELS.put("ending", "treatments.field.ending");
    }

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
        return Again.show(page(target, form, faults));
    }

    /** Where another version was saved meanwhile: both are shown, and what was typed follows the other one. */
    Object conflict(Target target, TreatmentForm form, Treatment shown, Faults faults) {
        var saved = TreatmentForm.of(shown);
        var differing = Meanwhile.between(saved.texts(faults.words()), form.texts(faults.words()), LABELS);
        if (shown.stands().isWithdrawn()) faults.add("name", "treatments.fault.withdrawn");
        else if (differing.isEmpty()) return SeeOther.to(target.base());
        return Again.show(
                HttpStatus.CONFLICT, page(target, form.over(saved), faults).addObject("meanwhile", differing));
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
                .addObject("meanwhile", List.of())
                .addObject("faults", faults);
    }
}
