package health.attune.circumstances.web;

import health.attune.access.Principal;
import health.attune.circumstances.Circumstances;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
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

/** What was told is told anew, ended or withdrawn; each can be undone. */
@Controller
@RequestMapping("/people/{personId}/circumstances/{circumstanceId}")
class CircumstanceChangePages {
    private final Circumstances circumstances;
    private final Telling telling;

    CircumstanceChangePages(Circumstances circumstances, Telling telling) {
        this.circumstances = circumstances;
        this.telling = telling;
    }

    @ModelAttribute("about")
    Telling.About about(@PathVariable UUID personId, @PathVariable UUID circumstanceId) {
        return new Telling.About(personId, circumstanceId);
    }

    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID circumstanceId,
            @ModelAttribute(name = "about", binding = false) Telling.About about,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var told = circumstances.showForChange(who, about.personId(), circumstanceId);
        return telling.page(who, about, CircumstanceForm.of(told, Ids.next()), new Faults(frame.words()));
    }

    @PostMapping("/correction")
    Object correct(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "about", binding = false) Telling.About about,
            CircumstanceForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return telling.tell(who, about, sent, frame.words());
    }

    @PostMapping("/ending")
    RedirectView end(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID circumstanceId,
            @ModelAttribute(name = "about", binding = false) Telling.About about) {
        circumstances.end(who, about.personId(), circumstanceId);
        return Telling.listed(who, about, "ended");
    }

    @PostMapping("/withdrawal")
    RedirectView withdraw(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID circumstanceId,
            @ModelAttribute(name = "about", binding = false) Telling.About about) {
        circumstances.withdraw(who, about.personId(), circumstanceId);
        return Telling.listed(who, about, "withdrawn");
    }

    @DeleteMapping("/withdrawal")
    RedirectView undo(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID circumstanceId,
            @ModelAttribute(name = "about", binding = false) Telling.About about) {
        circumstances.undo(who, about.personId(), circumstanceId);
        return SeeOther.to(Telling.list(who, about.personId()));
    }
}
