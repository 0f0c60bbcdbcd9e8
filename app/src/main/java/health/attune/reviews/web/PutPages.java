package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.reviews.Reviews;
import health.attune.reviews.Reviews.Draft;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who care put somebody before a consultant. */
@Controller
@RequestMapping("/reviews/for/{episode}")
class PutPages {
    private final Reviews reviews;

    PutPages(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    Object blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID episode,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var draft = reviews.begin(who, episode);
        if (draft.open() != null)
            return SeeOther.to("/reviews/open/" + draft.open().id());
        return page(draft, PutForm.of(draft), new Faults(frame.words()));
    }

    @PostMapping
    Object put(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID episode,
            PutForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var draft = reviews.begin(who, episode);
        if (draft.consultants().isEmpty()) throw new NotThere();
        var typed = new Typed(new Faults(frame.words()));
        var request = form.read(typed, consultants(draft));
        if (!typed.faults().isEmpty()) return Again.show(page(draft, form, typed.faults()));
        try {
            reviews.put(who, episode, request);
        } catch (ChangedMeanwhile putByAnother) {
            typed.faults().add("questions", "reviews.put.meanwhile");
            return Again.show(HttpStatus.CONFLICT, page(draft, form, typed.faults()));
        } catch (AlreadySent other) {
            typed.faults().add("questions", AlreadySent.KEY);
            return Again.show(page(draft, form.withId(Ids.next()), typed.faults()));
        }
        return SeeOther.to("/reviews?done=put");
    }

    private static ModelAndView page(Draft draft, PutForm form, Faults faults) {
        return new ModelAndView("reviews/put")
                .addObject("episode", draft.episodeId().toString())
                .addObject("name", draft.name())
                .addObject("consultants", consultants(draft))
                .addObject("form", form)
                .addObject("faults", faults);
    }

    private static List<Option> consultants(Draft draft) {
        return draft.consultants().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }
}
