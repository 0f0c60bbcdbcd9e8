package health.attune.alerts.web.steps;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.handling.FollowUp;
import health.attune.alerts.handling.FollowUpPlans;
import health.attune.alerts.handling.Handling;
import health.attune.alerts.handling.HandlingShown;
import health.attune.alerts.web.FollowUpRows;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Planning the next contact, and saying why one that was agreed did not happen. */
@Controller
class FollowUpPages {
    private static final int LONGEST = 1000;
    private final Handling handling;
    private final HandlingShown shown;
    private final FollowUpPlans followUps;
    private final FollowUpRows rows;
    private final People people;
    private final StepPages steps;

    FollowUpPages(
            Handling handling,
            HandlingShown shown,
            FollowUpPlans followUps,
            FollowUpRows rows,
            People people,
            StepPages steps) {
        this.handling = handling;
        this.shown = shown;
        this.followUps = followUps;
        this.rows = rows;
        this.people = people;
        this.steps = steps;
    }

    @GetMapping("/alerts/{id}/follow-up")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = new FollowUpForm(null, who.id().toString(), null, null, null, null, null);
        return steps.open(new StepPages.Who(who, id, frame), (alert, faults) -> page(who, alert, form, frame));
    }

    @PostMapping("/alerts/{id}/follow-up")
    Object plan(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            FollowUpForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return steps.take(
                new StepPages.Who(who, id, frame),
                new StepPages.Step<>(
                        form.version(),
                        (alert, typed) -> form.read(typed, with(who, alert, frame), alert.zone()),
                        (seen, agreed) -> handling.plan(who, seen, agreed)),
                (alert, faults) -> page(who, alert, form, frame));
    }

    private ModelAndView page(Principal who, Alert alert, FollowUpForm form, Frame frame) {
        var assessment = Objects.requireNonNullElseGet(shown.of(alert).assessment(), () -> {
            throw new NotThere();
        });
        return new ModelAndView("alerts/follow-up")
                .addObject("form", form)
                .addObject("with", with(who, alert, frame))
                .addObject(
                        "modes",
                        ReachableWays.of(people.show(who, alert.personId()).profile(), frame.words()))
                .addObject("by", frame.moment(assessment.contactBy(), alert.zone()));
    }

    /** Whoever acts, first, then those whom alerts about the person reach, then that there will be no contact. */
    private List<Option> with(Principal who, Alert alert, Frame frame) {
        var options = new ArrayList<Option>();
        options.add(new Option(who.id().toString(), frame.say("alerts.with.me")));
        handling.colleagues(alert).forEach((account, name) -> {
            if (!account.equals(who.id())) options.add(new Option(account.toString(), name));
        });
        options.add(new Option(FollowUpForm.NOBODY, frame.say("alerts.with.nobody")));
        return options;
    }

    @GetMapping("/follow-ups/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return shown(new Excused(who, followUps.toActOn(who, id), ""), new Faults(frame.words()), frame);
    }

    @PostMapping("/follow-ups/{id}/excuse")
    Object excuse(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String because,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var reason = typed.needed("because", because, LONGEST);
        if (!typed.faults().isEmpty())
            return Again.show(shown(new Excused(who, followUps.toActOn(who, id), because), typed.faults(), frame));
        followUps.excuse(who, id, reason);
        return SeeOther.to("/alerts");
    }

    /** Whoever saw the person by it alone sees them no more once it is settled. */
    @PostMapping("/follow-ups/{id}/counted")
    RedirectView count(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @RequestParam UUID contact) {
        var counted = followUps.count(who, id, contact);
        return SeeOther.to(followUps.mayActOn(who, counted) ? "/follow-ups/" + id : "/alerts");
    }

    @DeleteMapping("/follow-ups/{id}/counted")
    RedirectView discount(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        followUps.discount(who, id);
        return SeeOther.to("/follow-ups/" + id);
    }

    private record Excused(Principal who, FollowUp followUp, String because) {}

    private ModelAndView shown(Excused excused, Faults faults, Frame frame) {
        var settled = excused.followUp().settled();
        return new ModelAndView("alerts/excuse")
                .addObject(
                        "row",
                        rows.of(excused.who(), List.of(excused.followUp()), frame)
                                .getFirst())
                .addObject("waits", settled == null)
                .addObject("counted", settled != null && settled.isCounted())
                .addObject("typed", excused.because())
                .addObject("faults", faults);
    }
}
