package health.attune.origins.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.origins.Labelings;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Whoever arranges a program has what it wrote before it was marked labeled, and sees how far that is. */
@Controller
@RequestMapping("/programs/{id}/labeling")
class LabelingPages {
    private final Labelings labelings;
    private final WorkPlaces workPlaces;

    LabelingPages(Labelings labelings, WorkPlaces workPlaces) {
        this.labelings = labelings;
        this.workPlaces = workPlaces;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var program = labelings.program(who, id);
        var labeling = labelings.of(who, id).orElse(null);
        var zone = workPlaces.zoneOf(who);
        return new ModelAndView("origins/labeling")
                .addObject("id", id)
                .addObject("name", program.name())
                .addObject("marked", program.part2())
                .addObject("labeling", labeling)
                .addObject("asked", labeling == null ? "" : frame.words().moment(labeling.askedAt(), zone));
    }

    @PostMapping
    RedirectView begin(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        labelings.begin(who, id);
        return SeeOther.to("/programs/" + id + "/labeling");
    }
}
