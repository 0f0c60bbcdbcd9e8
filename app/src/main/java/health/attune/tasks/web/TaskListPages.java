package health.attune.tasks.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.people.Headings;
import health.attune.tasks.TaskLists;
import health.attune.tasks.Tasks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of tasks. */
@Controller
class TaskListPages {
    private final TaskTables tables;
    private final TaskLists lists;
    private final Tasks tasks;
    private final Headings headings;

    TaskListPages(TaskTables tables, TaskLists lists, Tasks tasks, Headings headings) {
        this.tables = tables;
        this.lists = lists;
        this.tasks = tasks;
        this.headings = headings;
    }

    /**
     * What was done a moment ago.
     *
     * @param done the word of the sentence that says so
     * @param batch what could be taken back; null for one task
     * @param task the same for one task; null for several
     */
    record Done(
            @Nullable String done,
            @Nullable UUID batch,
            @Nullable UUID task) {

        @Nullable
        String key() {
            return done != null && done.matches("given|done|dropped|handed-on|batch|undone|undone-partly|none")
                    ? "tasks.done." + done
                    : null;
        }

        @Nullable
        String undo() {
            if (key() == null || done == null) return null;
            if (batch != null && done.equals("batch")) return "/tasks/batches/" + batch;
            if (task == null) return null;
            return switch (done) {
                case "done" -> "/tasks/" + task + "/completion";
                case "dropped" -> "/tasks/" + task + "/dropping";
                default -> null;
            };
        }
    }

    @GetMapping("/tasks")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            TaskAsked.Typed typed,
            Done done) {
        return new ModelAndView("tasks/index")
                .addObject("table", tables.of(who, typed.understood(), frame.words()))
                .addObject("done", done.key())
                .addObject("undo", done.undo());
    }

    @GetMapping("/people/{personId}/tasks")
    ModelAndView ofPerson(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var listed = lists.of(who, personId);
        return new ModelAndView("tasks/person")
                .addObject("heading", headings.of(who, personId))
                .addObject("base", "/people/" + personId + "/tasks")
                .addObject("mayAdd", tasks.mayAdd(who, personId))
                .addObject("done", "given".equals(done) ? "tasks.done.given" : null)
                .addObject("rows", tables.about(who, listed, frame.words()));
    }
}
