package health.attune.goals.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.goals.Goal.Outcome;
import health.attune.goals.GoalChangedMeanwhile;
import health.attune.goals.GoalRefused;
import health.attune.goals.Goals;
import health.attune.pages.Refusal;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/people/{personId}/goals")
class GoalPages {
    private final Goals goals;
    private final Headings headings;
    private final Programs programs;

    GoalPages(Goals goals, Headings headings, Programs programs) {
        this.goals = goals;
        this.headings = headings;
        this.programs = programs;
    }

    @GetMapping("/new")
    ModelAndView blank(@AuthenticationPrincipal Principal who, @PathVariable UUID personId) {
        return form(who, personId, new GoalForm(goals.begin(who, personId), null, null), null);
    }

    @PostMapping
    Object add(@AuthenticationPrincipal Principal who, @PathVariable UUID personId, GoalForm form) {
        var sent = form.id() == null ? new GoalForm(Ids.next(), null, form.words()) : form;
        try {
            goals.add(who, personId, Objects.requireNonNull(sent.id()), sent.typed());
        } catch (GoalRefused refused) {
            return form(who, personId, sent, refused);
        }
        return Home.of(who, personId).redirect();
    }

    @GetMapping("/{goalId}")
    ModelAndView show(@AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID goalId) {
        return page(who, personId, goalId, null);
    }

    @PostMapping("/{goalId}/wordings")
    Object reword(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @PathVariable UUID goalId,
            GoalForm form) {
        try {
            goals.reword(who, personId, goalId, form.rewording());
        } catch (GoalRefused | GoalChangedMeanwhile refused) {
            return page(who, personId, goalId, new Refused(form.typed(), refused));
        }
        return Home.of(who, personId).redirect();
    }

    @PostMapping("/{goalId}/reaching")
    Object reach(@AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID goalId) {
        goals.end(who, personId, goalId, Outcome.REACHED);
        return Home.of(who, personId).redirect();
    }

    @DeleteMapping("/{goalId}/reaching")
    Object unreach(@AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID goalId) {
        goals.reopen(who, personId, goalId, Outcome.REACHED);
        return Home.of(who, personId).redirect();
    }

    @PostMapping("/{goalId}/letting-go")
    Object letGo(@AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID goalId) {
        goals.end(who, personId, goalId, Outcome.LET_GO);
        return Home.of(who, personId).redirect();
    }

    @DeleteMapping("/{goalId}/letting-go")
    Object takeUp(@AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID goalId) {
        goals.reopen(who, personId, goalId, Outcome.LET_GO);
        return Home.of(who, personId).redirect();
    }

    /** What was typed and why it was not taken. */
    private record Refused(String typed, Refusal why) {}

    private ModelAndView form(Principal who, UUID personId, GoalForm form, @Nullable Refusal refusal) {
        var hidden = new GoalEditor.Hidden("id", String.valueOf(form.id()));
        var editor = new GoalEditor("/people/" + personId + "/goals", hidden, form.typed(), refusal);
        var page = about(who, personId, "goals/new").addObject("editor", editor);
        if (refusal != null) page.setStatus(refusal.status());
        return page;
    }

    private ModelAndView page(Principal who, UUID personId, UUID goalId, @Nullable Refused refused) {
        var goal = goals.show(who, personId, goalId);
        var rewording = "/people/" + personId + "/goals/" + goalId + "/wordings";
        var hidden = new GoalEditor.Hidden("follows", String.valueOf(goal.wordingId()));
        var editor = refused == null
                ? new GoalEditor(rewording, hidden, goal.words(), null)
                : new GoalEditor(rewording, hidden, refused.typed(), refused.why());
        var history = goals.history(who, personId, goalId);
        var page = about(who, personId, "goals/show")
                .addObject(
                        "page",
                        new GoalPage(
                                goal, history, goals.mayChange(who, goal) ? editor : null, programs.zoneOf(personId)));
        page.setStatus(refused == null ? HttpStatus.OK : refused.why().status());
        return page;
    }

    private ModelAndView about(Principal who, UUID personId, String template) {
        return new ModelAndView(template)
                .addObject("heading", headings.of(who, personId))
                .addObject("home", Home.of(who, personId));
    }
}
