package health.attune.alerts.web.suspensions;

import health.attune.access.Principal;
import health.attune.alerts.suspensions.HeldBack;
import health.attune.alerts.suspensions.Suspensions;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Site;
import java.util.List;
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

/** Which rules raise no alert for a time, who said so, and what came meanwhile. */
@Controller
@RequestMapping("/suspensions")
class SuspensionPages {
    private final Suspensions suspensions;
    private final SuspensionWords says;

    SuspensionPages(Suspensions suspensions, SuspensionWords says) {
        this.suspensions = suspensions;
        this.says = says;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable UUID site,
            @RequestParam(required = false) @Nullable UUID before,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var led = suspensions.ledBy(who);
        var form = led.isEmpty()
                ? null
                : SuspensionForm.empty(
                        site == null ? led.getFirst().id() : chosen(led, site).id());
        return page(who, form, before, new Faults(frame.words()));
    }

    @PostMapping
    Object propose(
            @AuthenticationPrincipal Principal who,
            SuspensionForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var site = chosen(suspensions.ledBy(who), sent.site());
        var form = sent.at(site.id());
        var typed = new Typed(new Faults(frame.words()));
        var proposed = form.read(typed, site, suspensions.rulesAt(site.id()), suspensions.daysAt(site));
        if (proposed == null) return Again.show(page(who, form, null, typed.faults()));
        suspensions.propose(who, proposed);
        return SeeOther.to("/suspensions");
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var one = suspensions.show(who, id);
        return new ModelAndView("alerts/suspension")
                .addObject("row", says.row(who, one, frame.words()))
                .addObject(
                        "answers",
                        suspensions.heldBack(who, id).stream()
                                .map(answer -> line(answer, frame, one.zone()))
                                .toList());
    }

    @PostMapping("/{id}/confirmation")
    RedirectView confirm(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        suspensions.confirm(who, id);
        return SeeOther.to("/suspensions");
    }

    @DeleteMapping("/{id}")
    RedirectView end(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        suspensions.end(who, id);
        return SeeOther.to("/suspensions");
    }

    /** The answers of the person, and what is said of the one that was held back. */
    private static Option line(HeldBack answer, Frame frame, java.time.ZoneId zone) {
        var when = frame.moment(answer.heldAt(), zone);
        var said = answer.answer() == null
                ? frame.say("alerts.suspension.left-out", answer.personName(), when)
                : frame.say("alerts.suspension.answered", answer.personName(), when, answer.answer());
        return new Option("/responses/" + answer.responseId(), said);
    }

    private ModelAndView page(Principal who, @Nullable SuspensionForm form, @Nullable UUID before, Faults faults) {
        var led = suspensions.ledBy(who);
        var site = form == null ? null : chosen(led, form.site());
        var past = suspensions.over(who, before);
        return new ModelAndView("alerts/suspensions")
                .addObject("rows", says.standing(who, faults.words()))
                .addObject("past", says.rows(who, past.shown(), faults.words()))
                .addObject("older", past.older() == null ? "" : "/suspensions?before=" + past.older())
                .addObject("form", form)
                .addObject("site", site == null ? "" : site.name())
                .addObject("sites", others(led, site))
                .addObject("alone", site != null && suspensions.leadsAlone(who, site))
                .addObject("everywhere", site != null && suspensions.leadsEverywhere(who, site))
                .addObject("rules", site == null ? List.of() : rules(site, faults))
                .addObject(
                        "last",
                        site == null
                                ? ""
                                : faults.words().day(suspensions.daysAt(site).last()))
                .addObject("faults", faults);
    }

    private List<Option> rules(Site site, Faults faults) {
        return suspensions.rulesAt(site.id()).stream()
                .map(rule -> new Option(rule.word(), says.rule(rule, faults.words())))
                .toList();
    }

    private static List<Option> others(List<Site> led, @Nullable Site site) {
        return led.stream()
                .filter(other -> !other.equals(site))
                .map(other -> new Option("/suspensions?site=" + other.id(), other.name()))
                .toList();
    }

    private static Site chosen(List<Site> led, @Nullable UUID id) {
        return led.stream().filter(site -> site.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }
}
