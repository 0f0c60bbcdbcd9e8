package health.attune.circumstances.web;

import health.attune.access.Principal;
import health.attune.circumstances.Circumstances;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.people.Headings;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What happens in a person's life, told by them and by those who care for them. */
@Controller
class CircumstancePages {
    private final Circumstances circumstances;
    private final CircumstanceLists lists;
    private final Telling telling;
    private final Headings headings;

    CircumstancePages(Circumstances circumstances, CircumstanceLists lists, Telling telling, Headings headings) {
        this.circumstances = circumstances;
        this.lists = lists;
        this.telling = telling;
        this.headings = headings;
    }

    @GetMapping("/me/circumstances")
    ModelAndView own(
            @AuthenticationPrincipal Principal who,
            CircumstanceLists.Asked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return theirs(who, Objects.requireNonNull(who.personId()), asked, frame);
    }

    @GetMapping("/people/{personId}/circumstances")
    ModelAndView theirs(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            CircumstanceLists.Asked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("circumstances/index")
                .addObject("list", lists.of(who, personId, asked, frame.words()))
                .addObject("heading", headings.of(who, personId));
    }

    @GetMapping("/people/{personId}/circumstances/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var id = circumstances.begin(who, personId);
        var form = CircumstanceForm.blank(id, circumstances.today(personId).getYear());
        return telling.page(who, new Telling.About(personId, null), form, new Faults(frame.words()));
    }

    @PostMapping("/people/{personId}/circumstances")
    Object add(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            CircumstanceForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return telling.tell(who, new Telling.About(personId, null), sent, frame.words());
    }

    @DeleteMapping("/people/{personId}/circumstances/{circumstanceId}")
    RedirectView takeBack(
            @AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID circumstanceId) {
        circumstances.withdraw(who, personId, circumstanceId);
        return Telling.listed(who, new Telling.About(personId, circumstanceId), "withdrawn");
    }
}
