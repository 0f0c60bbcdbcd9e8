package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.reviews.PastReviews;
import health.attune.reviews.Recommendations;
import health.attune.reviews.Recommendations.Loop;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What consultants said about a person. */
@Controller
class PastReviewPages {
    private final PastReviews past;
    private final Recommendations recommendations;
    private final Headings headings;
    private final Programs programs;
    private final Clock clock;

    PastReviewPages(
            PastReviews past, Recommendations recommendations, Headings headings, Programs programs, Clock clock) {
        this.past = past;
        this.recommendations = recommendations;
        this.headings = headings;
        this.programs = programs;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/reviews")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var said = new LoopWords(frame.words(), clock.instant());
        return new ModelAndView("reviews/past")
                .addObject(
                        "reviews",
                        past.of(who, personId).stream()
                                .map(one -> new PastRow(
                                        one,
                                        one.loops().stream()
                                                .map(loop -> row(who, loop, said))
                                                .toList()))
                                .toList())
                .addObject("zone", programs.zoneOf(personId))
                .addObject("own", !who.isStaff())
                .addObject("heading", headings.of(who, personId));
    }

    /** It leads on where the reader can take a step. */
    private LoopRow row(Principal who, Loop loop, LoopWords said) {
        var row = said.row(loop);
        return recommendations.steps(who, loop.recommendation()).isEmpty() ? row.withoutLink() : row;
    }

    @GetMapping("/me/reviews")
    ModelAndView own(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return index(who, Objects.requireNonNull(who.personId()), frame);
    }
}
