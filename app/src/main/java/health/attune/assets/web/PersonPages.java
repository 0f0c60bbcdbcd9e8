package health.attune.assets.web;

import health.attune.access.Principal;
import health.attune.assets.LookBack;
import health.attune.assets.Overviews;
import health.attune.assets.Timelines;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PersonPages {
    private final Overviews overviews;
    private final Timelines timelines;

    PersonPages(Overviews overviews, Timelines timelines) {
        this.overviews = overviews;
        this.timelines = timelines;
    }

    @GetMapping("/me")
    ModelAndView own(
            @AuthenticationPrincipal Principal who,
            Shown shown,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, Objects.requireNonNull(who.personId()), shown, frame);
    }

    /** Whoever may not read the record is led to what they may read. */
    @GetMapping("/people/{personId}")
    Object person(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            Shown shown,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        if (overviews.stopsAtProfile(who, personId)) return SeeOther.to("/people/" + personId + "/profile");
        return page(who, personId, shown, frame);
    }

    /** The facts of the picture for those who explore it, all of them. */
    @GetMapping("/people/{personId}/timeline")
    @ResponseBody
    ChartView timeline(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var timeline = timelines.of(who, personId, LookBack.ALL, frame.words());
        return new ChartWords(frame.words(), timeline).chart();
    }

    private ModelAndView page(Principal who, UUID personId, Shown shown, Frame frame) {
        var overview = overviews.of(who, personId, shown.lookBack(), frame.words());
        var view = new PersonWords(frame.words(), who, personId, overview).view(frame.path(), shown.isWholeTable());
        return new ModelAndView("assets/show").addObject("view", view);
    }
}
