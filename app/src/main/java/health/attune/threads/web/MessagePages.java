package health.attune.threads.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.threads.Message;
import health.attune.threads.Threads;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A message is taken back by its author, with a reason; and stands again. */
@Controller
@RequestMapping("/people/{personId}/thread/{messageId}")
class MessagePages {
    private final Threads threads;
    private final Headings headings;

    MessagePages(Threads threads, Headings headings) {
        this.threads = threads;
        this.headings = headings;
    }

    /** Which message of whom. */
    record Target(UUID personId, UUID messageId) {

        RedirectView listed(String done) {
            return SeeOther.to("/people/" + personId + "/thread?done=" + done + "&message=" + messageId);
        }
    }

    @ModelAttribute("target")
    Target target(@PathVariable UUID personId, @PathVariable UUID messageId) {
        return new Target(personId, messageId);
    }

    @GetMapping
    ModelAndView ask(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, target, new Faults(frame.words()));
    }

    @PostMapping("/withdrawal")
    Object withdraw(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            @RequestParam(required = false) @Nullable String why,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var reason = typed.choice("why", why, Message.WHY_WITHDRAWN);
        if (!typed.faults().isEmpty()) return Again.show(page(who, target, typed.faults()));
        threads.withdraw(who, target.personId(), target.messageId(), reason);
        return target.listed("withdrawn");
    }

    @DeleteMapping("/withdrawal")
    RedirectView restore(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        threads.restore(who, target.personId(), target.messageId());
        return target.listed("restored");
    }

    private ModelAndView page(Principal who, Target target, Faults faults) {
        return new ModelAndView("threads/withdraw")
                .addObject("message", threads.toWithdraw(who, target.personId(), target.messageId()))
                .addObject("heading", headings.of(who, target.personId()))
                .addObject("faults", faults);
    }
}
