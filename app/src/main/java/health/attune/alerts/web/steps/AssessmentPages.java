package health.attune.alerts.web.steps;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Screenings.Screening;
import health.attune.alerts.handling.Assessment;
import health.attune.alerts.handling.Handling;
import health.attune.alerts.handling.HandlingShown;
import health.attune.alerts.handling.Terms;
import health.attune.alerts.web.AlertViews;
import health.attune.pages.Frame;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.questionnaires.Questionnaires;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking about the risk, and writing down what a clinician judged. */
@Controller
@RequestMapping("/alerts/{id}")
class AssessmentPages {
    private final Handling handling;
    private final HandlingShown shown;
    private final Screeners screeners;
    private final Questionnaires questionnaires;
    private final AlertViews views;
    private final StepPages steps;

    AssessmentPages(
            Handling handling,
            HandlingShown shown,
            Screeners screeners,
            Questionnaires questionnaires,
            AlertViews views,
            StepPages steps) {
        this.handling = handling;
        this.shown = shown;
        this.screeners = screeners;
        this.questionnaires = questionnaires;
        this.views = views;
        this.steps = steps;
    }

    /** Which questions can be asked here, and what was asked so far. */
    @GetMapping("/screening")
    ModelAndView screening(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.open(
                new StepPages.Who(who, id, frame),
                (alert, faults) -> new ModelAndView("alerts/screening")
                        .addObject("offers", screeners.of(alert, frame.words()))
                        .addObject("asked", asked(alert, frame.words()))
                        .addObject("mayJudge", handling.isClinician(who, alert)));
    }

    @GetMapping("/assessment")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.open(
                new StepPages.Who(who, id, frame), (alert, faults) -> page(who, alert, AssessmentForm.BLANK, frame));
    }

    @PostMapping("/assessment")
    Object assess(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            AssessmentForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.take(
                new StepPages.Who(who, id, frame),
                new StepPages.Step<>(
                        form.version(),
                        (alert, typed) -> form.read(
                                typed, shown.choices(Terms.Kind.RISK, alert), shown.choices(Terms.Kind.ACTION, alert)),
                        (seen, judgment) -> handling.assess(who, seen, judgment, form.others())),
                (alert, faults) -> page(who, alert, form, frame));
    }

    private ModelAndView page(Principal who, Alert alert, AssessmentForm form, Frame frame) {
        var words = frame.words();
        var beside = handling.openBeside(who, alert);
        return new ModelAndView("alerts/assessment")
                .addObject("form", form)
                .addObject("asked", asked(alert, words))
                .addObject("risks", options(shown.choices(Terms.Kind.RISK, alert), words))
                .addObject("actions", options(shown.choices(Terms.Kind.ACTION, alert), words))
                .addObject("means", Option.of(Assessment.MEANS, "alerts.means.", words))
                .addObject("beside", views.rows(frame, beside))
                .addObject("ticked", ticked(form, alert, beside))
                .addObject("mayJudge", handling.isClinician(who, alert));
    }

    /** At first, what was answered in the interviews that were held because of this alert. */
    private Set<UUID> ticked(AssessmentForm form, Alert alert, List<Alert> beside) {
        if (form != AssessmentForm.BLANK) return Set.copyOf(form.others());
        var asked =
                handling.interviews(alert).stream().map(Screening::responseId).toList();
        return beside.stream()
                .filter(other -> asked.contains(other.responseId()))
                .map(Alert::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Option> asked(Alert alert, Words words) {
        return handling.interviews(alert).stream()
                .map(one -> new Option(one.responseId().toString(), said(one, alert, words)))
                .toList();
    }

    /** An interview with its moment, and what the instrument itself says of it; never a level of risk. */
    private String said(Screening one, Alert alert, Words words) {
        var instrument = questionnaires.get(one.instrumentId(), one.instrumentVersion());
        var language = words.locale().getLanguage();
        var title = instrument.title().closestTo(language);
        var at = words.moment(one.at(), alert.zone());
        var result = one.reached().stream()
                .flatMap(id -> instrument.outcome(id).stream())
                .map(outcome -> outcome.label().closestTo(language))
                .findFirst();
        return result.map(label -> words.say("alerts.asked.said", title, at, label))
                .orElseGet(() -> words.say("alerts.asked.plain", title, at));
    }

    static List<Option> options(List<Terms.Term> terms, Words words) {
        return terms.stream()
                .map(term -> new Option(term.code(), term.in(words)))
                .toList();
    }
}
