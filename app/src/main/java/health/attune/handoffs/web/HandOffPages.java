package health.attune.handoffs.web;

import health.attune.access.Principal;
import health.attune.handoffs.HandOffLists;
import health.attune.handoffs.HandOffLists.Shown;
import health.attune.handoffs.HandOffs;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** What a worker is to act on of hand-offs: each with one tap. */
@Controller
@RequestMapping("/handoffs")
class HandOffPages {
    private static final String LIST = "/handoffs";

    private final HandOffs handOffs;
    private final HandOffLists lists;
    private final HandOffRows rows;
    private final OpenSlotViews slots;

    HandOffPages(HandOffs handOffs, HandOffLists lists, HandOffRows rows, OpenSlotViews slots) {
        this.handOffs = handOffs;
        this.lists = lists;
        this.rows = rows;
        this.slots = slots;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var waiting = lists.waiting(who);
        return new ModelAndView("handoffs/index")
                .addObject("waiting", rows.of(who, waiting, frame.words()))
                .addObject("hasComeBack", waiting.stream().anyMatch(Shown::isSender))
                .addObject("offered", rows.of(who, otherThan(waiting, lists.offered(who)), frame.words()))
                .addObject("slots", slots.of(who, frame.words()));
    }

    /** What has come back to whoever offered it stands once, among what they are to act on. */
    private static List<Shown> otherThan(List<Shown> waiting, List<Shown> offered) {
        var ids = waiting.stream().map(one -> one.handOff().id()).collect(Collectors.toSet());
        return offered.stream().filter(one -> !ids.contains(one.handOff().id())).toList();
    }

    /** Whoever accepts sees the person from here on, so that is where it leads. */
    @PostMapping("/{id}/acceptance")
    RedirectView accept(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        return SeeOther.to("/people/" + handOffs.accept(who, id) + "/handoffs");
    }

    @PostMapping("/{id}/refusal")
    RedirectView decline(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason) {
        handOffs.decline(who, id, reason == null ? "" : reason);
        return SeeOther.to(LIST);
    }

    @PostMapping("/{id}/miss")
    RedirectView miss(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        handOffs.giveUp(who, id, "not-reached");
        return SeeOther.to(LIST);
    }

    @DeleteMapping("/{id}")
    RedirectView withdraw(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        handOffs.giveUp(who, id, "withdrawn");
        return SeeOther.to(LIST);
    }

    @PostMapping("/{id}/closing")
    RedirectView close(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        handOffs.close(who, id);
        return SeeOther.to(LIST);
    }
}
