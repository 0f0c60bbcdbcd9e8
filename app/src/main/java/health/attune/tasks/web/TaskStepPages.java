package health.attune.tasks.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.tasks.Tasks;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A task is done, or open again. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskStepPages {
    private final Tasks tasks;
    private final Accounts accounts;

    TaskStepPages(Tasks tasks, Accounts accounts) {
        this.tasks = tasks;
        this.accounts = accounts;
    }

    @PostMapping("/completion")
    RedirectView done(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        tasks.done(who, id);
        return SeeOther.to("/tasks?done=done&task=" + id);
    }

    @DeleteMapping("/completion")
    RedirectView undone(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        return reopen(who, id);
    }

    @DeleteMapping("/dropping")
    RedirectView undropped(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        return reopen(who, id);
    }

    /** For whoever has it in the place of somebody, and may not see what it is about. */
    @GetMapping("/unseen")
    ModelAndView unseen(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var unseen = tasks.unseen(who, id);
        return new ModelAndView("tasks/unseen")
                .addObject("unseen", unseen)
                .addObject("owner", accounts.staffName(unseen.ownerId()))
                .addObject("colleagues", TaskSettings.colleagues(tasks.colleaguesUnseen(who, id), frame.words()));
    }

    private RedirectView reopen(Principal who, UUID id) {
        tasks.reopen(who, id);
        return SeeOther.to("/tasks/" + id);
    }
}
