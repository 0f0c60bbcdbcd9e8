package health.attune.billing.web;

import health.attune.access.Principal;
import health.attune.billing.FactRefused;
import health.attune.billing.Facts;
import health.attune.billing.web.FactFormPage.Shown;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A fact that was entered wrongly is corrected or withdrawn; both can be undone. */
@Controller
@RequestMapping("/people/{personId}/billing/facts/{factId}")
class FactChangePages {
    private final Facts facts;
    private final FactSettings settings;
    private final FactFormPage forms;

    FactChangePages(Facts facts, FactSettings settings, FactFormPage forms) {
        this.facts = facts;
        this.settings = settings;
        this.forms = forms;
    }

    /** Which fact of whom. */
    record Target(UUID personId, UUID factId) {

        RedirectView listed(String done) {
            return SeeOther.to("/people/" + personId + "/billing" + done);
        }
    }

    @ModelAttribute("target")
    Target target(@PathVariable UUID personId, @PathVariable UUID factId) {
        return new Target(personId, factId);
    }

    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var fact = facts.showForChange(who, target.personId(), target.factId());
        var setting = settings.of(who, target.personId(), fact.kind(), frame.words());
        return forms.page(
                who, new Shown(setting, FactForm.of(fact, Ids.next()), target.factId()), new Faults(frame.words()));
    }

    @PostMapping("/correction")
    Object correct(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            FactForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var before = facts.entry(who, target.personId(), target.factId());
        var setting = settings.of(who, target.personId(), before.kind(), frame.words());
        var typed = new Typed(new Faults(frame.words()));
        var fact = form.read(typed, setting);
        var shown = new Shown(setting, form, target.factId());
        try {
            if (typed.faults().isEmpty()) facts.correct(who, target.factId(), fact);
        } catch (FactRefused future) {
            typed.faults().add("from", FactRefused.FUTURE);
        } catch (AlreadySent own) {
            return notSaved(who, shown, typed.faults(), "billing.fault.sent-correction");
        } catch (ChangedMeanwhile lost) {
            return notSaved(who, shown, typed.faults(), "billing.fault.meanwhile");
        }
        return typed.faults().isEmpty() ? target.listed("?done=corrected") : forms.refused(who, shown, typed.faults());
    }

    /** Another entry stands there by now, or none: what was typed stays on the page. */
    private ModelAndView notSaved(Principal who, Shown shown, Faults faults, String why) {
        faults.add("from", why);
        return Again.show(HttpStatus.CONFLICT, forms.page(who, shown, faults));
    }

    @PostMapping("/withdrawal")
    RedirectView withdraw(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        facts.withdraw(who, target.personId(), target.factId());
        return target.listed("?done=withdrawn");
    }

    @DeleteMapping("/withdrawal")
    RedirectView undo(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        facts.undo(who, target.personId(), target.factId());
        return target.listed("");
    }
}
