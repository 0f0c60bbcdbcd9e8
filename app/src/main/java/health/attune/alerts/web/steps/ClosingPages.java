package health.attune.alerts.web.steps;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.PlanInForce;
import health.attune.alerts.handling.Handling;
import health.attune.alerts.handling.HandlingShown;
import health.attune.alerts.handling.Move;
import health.attune.alerts.handling.Terms;
import health.attune.alerts.web.AlertViews;
import health.attune.alerts.web.StepWords;
import health.attune.pages.Frame;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A clinician closes an alert, or says that an answer from imported history was looked at. */
@Controller
@RequestMapping("/alerts/{id}")
class ClosingPages {
    private final Handling handling;
    private final HandlingShown shown;
    private final PlanInForce plans;
    private final AlertViews views;
    private final StepPages steps;

    ClosingPages(Handling handling, HandlingShown shown, PlanInForce plans, AlertViews views, StepPages steps) {
        this.handling = handling;
        this.shown = shown;
        this.plans = plans;
        this.views = views;
        this.steps = steps;
    }

    @GetMapping("/closing")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.open(
                new StepPages.Who(who, id, frame),
                (alert, faults) -> page(who, alert, ClosingForm.BLANK, frame)
                        .addObject(
                                "early",
                                Move.CLOSE
                                        .from(alert.state(), alert.isHistoric())
                                        .isEmpty())
                        .addObject("missing", views.nextStep(who, alert)));
    }

    @PostMapping("/closing")
    Object close(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            ClosingForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.take(
                new StepPages.Who(who, id, frame),
                new StepPages.Step<>(
                        form.version(),
                        (alert, typed) -> form.read(typed, shown.choices(Terms.Kind.DISPOSITION, alert)),
                        (seen, decision) -> handling.close(who, seen, decision)),
                (alert, faults) -> page(who, alert, form, frame));
    }

    private ModelAndView page(Principal who, Alert alert, ClosingForm form, Frame frame) {
        var facts = new StepWords(frame.words(), shown.labels(), alert.zone()).facts(shown.of(alert));
        return new ModelAndView("alerts/closing")
                .addObject("form", form)
                .addObject("done", facts)
                .addObject("hasPlan", plans.of(who, alert.personId()).isPresent())
                .addObject("planHref", "/people/" + alert.personId() + "/safety-plan")
                .addObject(
                        "dispositions",
                        AssessmentPages.options(shown.choices(Terms.Kind.DISPOSITION, alert), frame.words()))
                .addObject("mayJudge", handling.isClinician(who, alert));
    }

    @GetMapping("/review")
    ModelAndView blankReview(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.open(new StepPages.Who(who, id, frame), (alert, faults) -> review(who, alert, ClosingForm.BLANK));
    }

    @PostMapping("/review")
    Object review(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            ClosingForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.take(
                new StepPages.Who(who, id, frame),
                new StepPages.Step<>(
                        form.version(),
                        (alert, typed) -> form.review(typed),
                        (seen, words) -> handling.review(who, seen, words)),
                (alert, faults) -> review(who, alert, form));
    }

    private ModelAndView review(Principal who, Alert alert, ClosingForm form) {
        return new ModelAndView("alerts/review")
                .addObject("form", form)
                .addObject("mayJudge", handling.isClinician(who, alert));
    }
}
