package health.attune.safetyplans.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.safetyplans.PlanChangedMeanwhile;
import health.attune.safetyplans.PlanRefused;
import health.attune.safetyplans.SafetyPlan;
import health.attune.safetyplans.SafetyPlan.Part;
import health.attune.safetyplans.SafetyPlans;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SafetyPlanPages {
    private final SafetyPlans plans;
    private final Programs programs;
    private final Headings headings;

    SafetyPlanPages(SafetyPlans plans, Programs programs, Headings headings) {
        this.plans = plans;
        this.programs = programs;
        this.headings = headings;
    }

    @GetMapping("/people/{personId}/safety-plan")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var plan = plans.of(who, personId).orElse(null);
        return about(who, personId, "safetyplans/show")
                .addObject("plan", plan)
                .addObject("written", plan == null ? "" : written(plan, frame))
                .addObject(
                        "crisis",
                        programs.crisisHelpFor(personId, frame.language()).orElseGet(frame::crisis))
                .addObject("mayWrite", plans.mayWrite(who, personId));
    }

    /** The person's own, at an address that stands in their navigation. */
    @GetMapping("/me/safety-plan")
    ModelAndView own(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return show(who, Objects.requireNonNull(who.personId()), frame);
    }

    @GetMapping("/people/{personId}/safety-plan/versions")
    ModelAndView versions(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var versions = plans.versions(who, personId).stream()
                .map(plan -> new VersionRow(plan, written(plan, frame)))
                .toList();
        return about(who, personId, "safetyplans/versions").addObject("versions", versions);
    }

    @GetMapping("/people/{personId}/safety-plan/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var standing = plans.toWrite(who, personId).orElse(null);
        var crisis = programs.crisisHelpFor(personId, frame.language()).orElseGet(frame::crisis);
        return form(who, personId, SafetyPlanForm.of(standing, crisis), new Faults(frame.words()));
    }

    @PostMapping("/people/{personId}/safety-plan/versions")
    Object write(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> fields,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = SafetyPlanForm.sent(fields);
        var typed = new Typed(new Faults(frame.words()));
        var version = form.read(typed);
        HttpStatusCode refused = HttpStatus.UNPROCESSABLE_ENTITY;
        try {
            if (typed.faults().isEmpty()) plans.write(who, personId, version);
        } catch (PlanRefused empty) {
            typed.faults().add(Part.WORTH.word(), "safetyplans.refused.empty");
        } catch (PlanChangedMeanwhile changed) {
            typed.faults().add(Part.WORTH.word(), "safetyplans.refused.changed");
            refused = changed.status();
            form = new SafetyPlanForm(form.id(), follows(who, personId), form.parts());
        }
        if (typed.faults().isEmpty())
            return SeeOther.to(who.isStaff() ? "/people/" + personId + "/safety-plan" : "/me/safety-plan");
        return Again.show(refused, form(who, personId, form, typed.faults()));
    }

    /** What was typed can be saved over the version that came in between, once its writer was told of it. */
    private String follows(Principal who, UUID personId) {
        return plans.toWrite(who, personId).map(plan -> plan.id().toString()).orElse("");
    }

    private ModelAndView form(Principal who, UUID personId, SafetyPlanForm form, Faults faults) {
        return about(who, personId, "safetyplans/new").addObject("form", form).addObject("faults", faults);
    }

    private ModelAndView about(Principal who, UUID personId, String template) {
        return new ModelAndView(template)
                .addObject("heading", headings.of(who, personId))
                .addObject("own", !who.isStaff())
                .addObject("base", "/people/" + personId + "/safety-plan");
    }

    private String written(SafetyPlan plan, Frame frame) {
        var at = frame.moment(plan.writtenAt(), programs.zoneOf(plan.personId()));
        return plan.byPerson()
                ? frame.say("safetyplans.written.own", at)
                : frame.say("safetyplans.written.together", at, plan.writtenBy());
    }
}
