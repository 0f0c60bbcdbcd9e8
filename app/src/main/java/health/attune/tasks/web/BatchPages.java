package health.attune.tasks.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
import health.attune.tasks.OwnerCannotSee;
import health.attune.tasks.TaskBatches;
import health.attune.tasks.TaskBatches.Chosen;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Several tasks are done, moved or handed on at once, after a look at them. */
@Controller
class BatchPages {
    private final TaskBatches batches;

    BatchPages(TaskBatches batches) {
        this.batches = batches;
    }

    @GetMapping("/tasks/batch")
    Object look(
            @AuthenticationPrincipal Principal who,
            @RequestParam(name = "task", required = false) @Nullable List<UUID> chosen,
            @RequestParam(required = false) @Nullable String act,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        if (chosen == null || chosen.isEmpty()) return SeeOther.to("/tasks?done=none");
        var form = new BatchForm(Ids.next(), act, null, null, null);
        return page(batches.plan(who, chosen), form, new TaskWords(frame.words(), who), new Faults(frame.words()));
    }

    @PostMapping("/tasks/batch")
    Object take(
            @AuthenticationPrincipal Principal who,
            BatchForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent;
        var looked = form.looked();
        if (form.id() == null || looked.isEmpty()) return SeeOther.to("/tasks");
        var plan = batches.plan(who, looked.stream().map(Chosen::taskId).toList());
        var typed = new Typed(new Faults(frame.words()));
        var order = form.read(typed, TaskSettings.colleagues(plan.colleagues(), frame.words()));
        try {
            if (typed.faults().isEmpty()) batches.take(who, order);
        } catch (ChangedMeanwhile lost) {
            typed.faults().add("chosen", "tasks.batch.changed");
        } catch (AlreadySent other) {
            typed.faults().add("chosen", "tasks.batch.sent");
            form = form.withId(Ids.next());
        } catch (OwnerCannotSee unseeing) {
            typed.faults().add("owner", OwnerCannotSee.KEY);
        }
        if (typed.faults().isEmpty()) return SeeOther.to("/tasks?done=batch&batch=" + order.id());
        return Again.show(page(plan, form, new TaskWords(frame.words(), who), typed.faults()));
    }

    @DeleteMapping("/tasks/batches/{id}")
    RedirectView undo(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        return SeeOther.to("/tasks?done=" + (batches.undo(who, id) == 0 ? "undone" : "undone-partly"));
    }

    private static ModelAndView page(TaskBatches.Plan plan, BatchForm form, TaskWords words, Faults faults) {
        return new ModelAndView("tasks/batch")
                .addObject(
                        "rows",
                        plan.possible().stream()
                                .map(one -> words.row(one, true))
                                .toList())
                .addObject(
                        "chosen",
                        plan.possible().stream()
                                .map(one -> one.task().id() + " " + one.task().version())
                                .toList())
                .addObject("left", plan.left())
                .addObject("beyond", plan.beyond())
                .addObject("colleagues", TaskSettings.colleagues(plan.colleagues(), words.words()))
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
