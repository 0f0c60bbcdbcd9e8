package health.attune.billing.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.forms.Again;
import health.attune.people.Headings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a fact, for a new one and for one that is changed. */
@Component
class FactFormPage {
    private final Headings headings;

    FactFormPage(Headings headings) {
        this.headings = headings;
    }

    /**
     * What is in the form.
     *
     * @param corrects the entry in whose place it stands; null for a new one
     */
    record Shown(
            FactSetting setting, FactForm form, @Nullable UUID corrects) {

        @Nullable
        String entry() {
            return corrects == null ? null : setting.base() + "/facts/" + corrects;
        }
    }

    ModelAndView page(Principal who, Shown shown, Faults faults) {
        return new ModelAndView("billing/fact")
                .addObject("heading", headings.of(who, shown.setting().personId()))
                .addObject("setting", shown.setting())
                .addObject("form", shown.form())
                .addObject("entry", shown.entry())
                .addObject("faults", faults);
    }

    ModelAndView refused(Principal who, Shown shown, Faults faults) {
        return Again.show(page(who, shown, faults));
    }
}
