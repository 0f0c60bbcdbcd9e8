package health.attune.tasks.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.tasks.OwnerCannotSee;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** One task is read, put in other words, dropped with a reason, or handed on. */
@Controller
class TaskPages {
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        for (var field : List.of("title", "note", "priority", "dueOn")) LABELS.put(field, "tasks.field." + field);
    }

    private final Tasks tasks;
    private final Accounts accounts;
    private final Headings headings;

    TaskPages(Tasks tasks, Accounts accounts, Headings headings) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.headings = headings;
    }

    @GetMapping("/tasks/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, id, new Typing(null, new Faults(frame.words()), List.of()));
    }

    @PostMapping("/tasks/{id}")
    Object reword(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            TaskForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var wording = form.wording(typed);
        if (!typed.faults().isEmpty()) return Again.show(page(who, id, new Typing(form, typed.faults(), List.of())));
        try {
            tasks.reword(who, id, form.version() == null ? 0 : form.version(), wording);
        } catch (ChangedMeanwhile lost) {
            var saved = TaskForm.of(tasks.show(who, id).task());
            var differing = Meanwhile.between(saved.texts(), form.texts(), LABELS);
            if (differing.isEmpty()) return SeeOther.to("/tasks/" + id);
            var now = saved.version() == null ? 0 : saved.version();
            return Again.show(HttpStatus.CONFLICT, page(who, id, new Typing(form.on(now), typed.faults(), differing)));
        }
        return SeeOther.to("/tasks/" + id);
    }

    @PostMapping("/tasks/{id}/dropping")
    Object drop(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var why = typed.choice("reason", reason, Task.WHY_DROPPED);
        if (!typed.faults().isEmpty()) return refused(who, id, typed);
        tasks.drop(who, id, why);
        return SeeOther.to("/tasks?done=dropped&task=" + id);
    }

    /** Who is typed as what a form sends: the id of an account. */
    record OwnerForm(@Nullable String owner, @Nullable Integer version) {}

    @PostMapping("/tasks/{id}/owner")
    Object handOn(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            OwnerForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var sent = form.owner() == null ? "" : form.owner();
        try {
            if (sent.matches(Ids.PATTERN))
                tasks.handOn(who, id, form.version() == null ? 0 : form.version(), UUID.fromString(sent));
            else typed.faults().add("owner", "pages.fault.choice");
        } catch (OwnerCannotSee unseeing) {
            typed.faults().add("owner", OwnerCannotSee.KEY);
        } catch (ChangedMeanwhile lost) {
            if (!tasks.mayRead(who, id)) throw lost;
            typed.faults().add("owner", "tasks.hand-on.meanwhile");
            return Again.show(HttpStatus.CONFLICT, handing(who, id, typed, sent));
        }
        return typed.faults().isEmpty()
                ? SeeOther.to("/tasks?done=handed-on")
                : Again.show(handing(who, id, typed, sent));
    }

    private ModelAndView handing(Principal who, UUID id, Typed typed, String chosen) {
        return page(who, id, new Typing(null, typed.faults(), List.of())).addObject("chosen", chosen);
    }

    private ModelAndView refused(Principal who, UUID id, Typed typed) {
        return Again.show(page(who, id, new Typing(null, typed.faults(), List.of())));
    }

    /** What was typed and why it was not taken; nothing where the page is only read. */
    private record Typing(@Nullable TaskForm form, Faults faults, List<Meanwhile> meanwhile) {}

    private ModelAndView page(Principal who, UUID id, Typing typing) {
        var words = typing.faults().words();
        var shown = tasks.show(who, id);
        var personId = shown.task().about().personId();
        var colleagues = shown.mayChange() && shown.task().isOpen()
                ? TaskSettings.colleagues(tasks.colleagues(who, shown.task()), words)
                : List.of();
        return new ModelAndView(personId == null ? "tasks/showteam" : "tasks/show")
                .addObject("heading", personId == null ? null : headings.of(who, personId))
                .addObject("page", TaskPage.of(shown, words, accounts))
                .addObject("form", typing.form() == null ? TaskForm.of(shown.task()) : typing.form())
                .addObject("colleagues", colleagues)
                .addObject("chosen", "")
                .addObject("faults", typing.faults())
                .addObject("meanwhile", typing.meanwhile());
    }
}
