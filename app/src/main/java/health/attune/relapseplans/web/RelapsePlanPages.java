package health.attune.relapseplans.web;

import health.attune.access.Principal;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.relapseplans.PlanRefused;
import health.attune.relapseplans.RelapsePlan.Part;
import health.attune.relapseplans.RelapsePlans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private static final String DONE = "relapseplans.done.";
    private static final String DONE_WORDS = "begun|not-begun|back|well";
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        for (var part : Part.values()) LABELS.put(part.word(), "relapseplans.part." + part.word());
        LABELS.put(RelapsePlanForm.UNTIL, "relapseplans.until");
    }

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
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        boolean own = !who.isStaff();
        var standings = plans.of(who, personId).stream()
                .map(standing -> StandingView.of(standing, who, plans.mayWrite(who, standing), frame.words()))
                .toList();
        return about(who, personId, "relapseplans/show")
                .addObject("standings", standings)
                .addObject("done", done != null && done.matches(DONE_WORDS) ? PlanWords.of(DONE + done, own) : null);
    }

    /** The person's own, at an address that stands in their navigation. */
    @GetMapping("/me/relapse-plan")
    ModelAndView own(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return show(who, Objects.requireNonNull(who.personId()), done, frame);
    }

    @GetMapping("/people/{personId}/relapse-plan/versions")
    ModelAndView versions(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var said = PlanWords.of(who, programs.zoneOf(personId), frame.words());
        var versions = plans.versions(who, personId).stream()
                .map(plan -> new VersionRow(plan, said.written(plan)))
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
        try {
            if (version != null) plans.write(who, personId, version);
        } catch (PlanRefused refused) {
            typed.faults().add(refused.isOfDay() ? RelapsePlanForm.UNTIL : Part.SIGNS.word(), refused.key());
        } catch (ChangedMeanwhile changed) {
            return conflict(who, personId, form, frame);
        }
        if (typed.faults().isEmpty()) return SeeOther.to(base(who, personId));
        return Again.show(form(who, personId, form, typed.faults()));
    }

    /** Where another version was saved meanwhile: both are shown, and what was typed follows the other one. */
    private Object conflict(Principal who, UUID personId, RelapsePlanForm form, Frame frame) {
        var standing = plans.toWrite(who, personId, RelapsePlanForm.episode(form.episode()));
        var saved = RelapsePlanForm.of(standing, plans.usualEnd(standing));
        var differing = Meanwhile.between(saved.texts(), form.texts(), LABELS);
        if (differing.isEmpty()) return SeeOther.to(base(who, personId));
        var page =
                form(who, personId, form.over(saved), new Faults(frame.words())).addObject("meanwhile", differing);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    static String base(Principal who, UUID personId) {
        return who.isStaff() ? "/people/" + personId + "/relapse-plan" : "/me/relapse-plan";
    }

    private ModelAndView form(Principal who, UUID personId, RelapsePlanForm form, Faults faults) {
        return about(who, personId, "relapseplans/new")
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("meanwhile", List.of());
    }

    private ModelAndView about(Principal who, UUID personId, String template) {
        return new ModelAndView(template)
                .addObject("heading", headings.of(who, personId))
                .addObject("own", !who.isStaff())
                .addObject("back", base(who, personId))
                .addObject("base", "/people/" + personId + "/relapse-plan");
    }
}
