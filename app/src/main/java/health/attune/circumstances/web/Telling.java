package health.attune.circumstances.web;

import health.attune.access.Principal;
import health.attune.circumstances.Circumstance;
import health.attune.circumstances.CircumstanceRefused;
import health.attune.circumstances.Circumstances;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Something of a life is told, for the first time or anew. */
@Component
class Telling {
    private final Circumstances circumstances;
    private final Headings headings;

    Telling(Circumstances circumstances, Headings headings) {
        this.circumstances = circumstances;
        this.headings = headings;
    }

    /**
     * Of whom it is told.
     *
     * @param circumstanceId what is told anew; null for what is told for the first time
     */
    record About(UUID personId, @Nullable UUID circumstanceId) {

        String address() {
            var base = CircumstanceList.base(personId);
            return circumstanceId == null ? base : base + "/" + circumstanceId;
        }
    }

    Object tell(Principal who, About about, CircumstanceForm sent, Words words) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var typed = new Typed(new Faults(words));
        var circumstance = form.read(typed, about.personId(), !who.isStaff());
        if (circumstance != null) keep(who, about, circumstance, typed);
        if (typed.faults().isEmpty()) return kept(who, about, Objects.requireNonNull(form.id()));
        return Again.show(page(who, about, form, typed.faults()));
    }

    private void keep(Principal who, About about, Circumstance circumstance, Typed typed) {
        var earlier = about.circumstanceId();
        try {
            if (earlier == null) circumstances.add(who, circumstance);
            else circumstances.correct(who, earlier, circumstance);
        } catch (CircumstanceRefused future) {
            boolean notYet = circumstance.from().first().isAfter(circumstances.today(about.personId()));
            typed.faults().add(notYet ? "year" : "untilyear", CircumstanceRefused.FUTURE);
        }
    }

    private static RedirectView kept(Principal who, About about, UUID newId) {
        return about.circumstanceId() == null
                ? listed(who, new About(about.personId(), newId), "added")
                : listed(who, about, "changed");
    }

    ModelAndView page(Principal who, About about, CircumstanceForm form, Faults faults) {
        boolean isNew = about.circumstanceId() == null;
        var editor = new Editor(
                isNew ? about.address() : about.address() + "/correction",
                list(who, about.personId()),
                !who.isStaff(),
                isNew ? null : about.address() + "/withdrawal",
                form,
                faults);
        return new ModelAndView("circumstances/form")
                .addObject("heading", headings.of(who, about.personId()))
                .addObject("editor", editor)
                .addObject("faults", editor.faults());
    }

    /** Back to the list, which says what was done. */
    static RedirectView listed(Principal who, About about, String done) {
        return SeeOther.to(list(who, about.personId()) + "?done=" + done + "&circumstance=" + about.circumstanceId());
    }

    static String list(Principal who, UUID personId) {
        return who.isStaff() ? CircumstanceList.base(personId) : "/me/circumstances";
    }
}
