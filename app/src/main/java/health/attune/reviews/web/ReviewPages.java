package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.reviews.Review;
import health.attune.reviews.Reviews;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/** A review while it lasts: the consultant answers it, and those who care may take the person out again. */
@Controller
@RequestMapping("/reviews/open/{review}")
class ReviewPages {
    private final Reviews reviews;
    private final Headings headings;
    private final Programs programs;

    ReviewPages(Reviews reviews, Headings headings, Programs programs) {
        this.reviews = reviews;
        this.headings = headings;
        this.programs = programs;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID review,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, reviews.show(who, review), ConsultationForm.blank(), new Faults(frame.words()));
    }

    @DeleteMapping
    RedirectView takeOut(@AuthenticationPrincipal Principal who, @PathVariable UUID review) {
        reviews.takeOut(who, review);
        return SeeOther.to("/reviews?done=taken-out");
    }

    @PostMapping("/consultation")
    Object consult(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID review,
            ConsultationForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var consultation = form.read(typed);
        if (!typed.faults().isEmpty()) {
            var page = page(who, reviews.show(who, review), form, typed.faults());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        reviews.consult(who, review, consultation);
        return SeeOther.to("/reviews?done=consulted");
    }

    private ModelAndView page(Principal who, Review review, ConsultationForm form, Faults faults) {
        return new ModelAndView("reviews/show")
                .addObject("heading", headings.of(who, review.personId()))
                .addObject("review", review)
                .addObject("zone", programs.zoneOf(review.personId()))
                .addObject("mayConsult", reviews.mayConsult(who, review))
                .addObject("mayTakeOut", reviews.mayTakeOut(who, review))
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
