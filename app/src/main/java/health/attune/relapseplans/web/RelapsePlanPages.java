package health.attune.relapseplans.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.relapseplans.PlanChangedMeanwhile;
import health.attune.relapseplans.PlanRefused;
import health.attune.relapseplans.RelapsePlan.Part;
import health.attune.relapseplans.RelapsePlans;
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

/** Reading and writing a plan. */
@Controller
class RelapsePlanPages {
    private final RelapsePlans plans;
    private final Programs programs;
    private final Headings headings;

    RelapsePlanPages(RelapsePlans plans, Programs programs, Headings headings) {
        this.plans = plans;
        this.programs = programs;
        this.headings = headings;
    }

    @GetMapping("/people/{personId}/relapse-plan")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var standings = plans.of(who, personId).stream()
                .map(standing -> StandingView.of(standing, plans.mayWrite(who, standing), frame.words()))
                .toList();
        return about(who, personId, "relapseplans/show").addObject("standings", standings);
    }

    /** The person's own, at an address that stands in their navigation. */
    @GetMapping("/me/relapse-plan")
    ModelAndView own(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return show(who, Objects.requireNonNull(who.personId()), frame);
    }

    @GetMapping("/people/{personId}/relapse-plan/versions")
    ModelAndView versions(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var zone = programs.zoneOf(personId);
        var versions = plans.versions(who, personId).stream()
                .map(plan -> new VersionRow(plan, PlanWords.written(plan, zone, frame.words())))
                .toList();
        return about(who, personId, "relapseplans/versions").addObject("versions", versions);
    }

    @GetMapping("/people/{personId}/relapse-plan/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String episode,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var standing = plans.toWrite(who, personId, RelapsePlanForm.episode(episode));
        var form = RelapsePlanForm.of(standing, plans.usualEnd(standing));
        return form(who, personId, form, new Faults(frame.words()));
    }

    @PostMapping("/people/{personId}/relapse-plan/versions")
    Object write(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam Map<String, String> fields,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = RelapsePlanForm.sent(fields);
        var standing = plans.toWrite(who, personId, RelapsePlanForm.episode(form.episode()));
        var typed = new Typed(new Faults(frame.words()));
        var version = form.read(standing.episodeId(), typed);
        HttpStatusCode refused = HttpStatus.UNPROCESSABLE_ENTITY;
        try {
            if (version != null) plans.write(who, personId, version);
        } catch (PlanRefused empty) {
            typed.faults().add(Part.SIGNS.word(), "relapseplans.refused.empty");
        } catch (PlanChangedMeanwhile changed) {
            typed.faults().add(Part.SIGNS.word(), "relapseplans.refused.changed");
            refused = changed.status();
            form = form.following(plans.toWrite(who, personId, standing.episodeId()));
        }
        if (typed.faults().isEmpty()) return SeeOther.to(base(who, personId));
        var page = form(who, personId, form, typed.faults());
        page.setStatus(refused);
        return page;
    }

    static String base(Principal who, UUID personId) {
        return who.isStaff() ? "/people/" + personId + "/relapse-plan" : "/me/relapse-plan";
    }

    private ModelAndView form(Principal who, UUID personId, RelapsePlanForm form, Faults faults) {
        return about(who, personId, "relapseplans/new").addObject("form", form).addObject("faults", faults);
    }

    private ModelAndView about(Principal who, UUID personId, String template) {
        return new ModelAndView(template)
                .addObject("heading", headings.of(who, personId))
                .addObject("own", !who.isStaff())
                .addObject("back", base(who, personId))
                .addObject("base", "/people/" + personId + "/relapse-plan");
    }
}
