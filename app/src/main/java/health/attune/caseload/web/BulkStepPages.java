package health.attune.caseload.web;

import health.attune.access.Principal;
import health.attune.caseload.steps.BulkStep;
import health.attune.caseload.steps.BulkSteps;
import health.attune.caseload.steps.BulkSteps.Chosen;
import health.attune.caseload.steps.StepField.Sheet;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A step with several people is looked at and taken. By POST both times: a hundred ids would overflow an address. */
@Controller
@RequestMapping("/caseload/steps")
class BulkStepPages {
    /** An episode, the mark of its row as it was looked at, and from the second page on the id of the step. */
    private static final Pattern CHOSEN = Pattern.compile("(%1$s) ([0-9a-f]{1,8})(?: (%1$s))?".formatted(Ids.PATTERN));

    private final BulkSteps steps;
    private final CaseloadTables tables;

    BulkStepPages(BulkSteps steps, CaseloadTables tables) {
        this.steps = steps;
        this.tables = tables;
    }

    @PostMapping
    Object look(
            @AuthenticationPrincipal Principal who,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var step = steps.find(sent.getFirst("step"));
        var chosen = chosen(sent);
        if (step.isEmpty() || chosen.isEmpty()) return SeeOther.to("/caseload?done=none");
        var plan = steps.plan(who, step.get(), chosen, frame.words());
        return page(step.get(), plan, new Faults(frame.words()));
    }

    @PostMapping("/taking")
    Object take(
            @AuthenticationPrincipal Principal who,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var step = steps.find(sent.getFirst("step"));
        var chosen = chosen(sent);
        if (step.isEmpty() || chosen.isEmpty()) return SeeOther.to("/caseload?done=none");
        var plan = steps.plan(who, step.get(), chosen, frame.words());
        var sheet = Sheet.of(plan.fields(), sent.toSingleValueMap());
        var typed = new Typed(new Faults(frame.words()));
        var work = step.get().read(who, sheet, typed);
        if (!typed.faults().isEmpty()) return Again.show(page(step.get(), plan.with(sheet), typed.faults()));
        var outcomes = steps.take(who, work, chosen, frame.words());
        return new ModelAndView("caseload/stepdone")
                .addObject("page", BulkStepPage.of(step.get(), plan, tables.rowWords(frame.words())))
                .addObject("outcome", BulkOutcome.of(plan, outcomes));
    }

    private ModelAndView page(BulkStep step, BulkSteps.Plan plan, Faults faults) {
        return new ModelAndView("caseload/step")
                .addObject("page", BulkStepPage.of(step, plan, tables.rowWords(faults.words())))
                .addObject("faults", faults);
    }

    /** Each episode once, and not more than a page of the list shows. */
    private static List<Chosen> chosen(MultiValueMap<String, String> sent) {
        Map<UUID, Chosen> chosen = new LinkedHashMap<>();
        for (var one : Objects.requireNonNullElse(sent.get("chosen"), List.<String>of())) {
            var parts = CHOSEN.matcher(one);
            if (!parts.matches()) continue;
            var id = parts.group(3) == null ? Ids.next() : UUID.fromString(parts.group(3));
            var episode = UUID.fromString(parts.group(1));
            chosen.putIfAbsent(episode, new Chosen(episode, parts.group(2), id));
        }
        return chosen.values().stream().limit(BulkSteps.MOST).toList();
    }
}
