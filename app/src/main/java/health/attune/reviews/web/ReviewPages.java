package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.contacts.ContactRefused;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.reviews.PastReviews;
import health.attune.reviews.Recommendation.Kind;
import health.attune.reviews.Review;
import health.attune.reviews.Reviews;
import health.attune.reviews.web.sheet.ReviewSheets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A review while it lasts: the consultant answers it, and those who care may take the person out again. */
@Controller
@RequestMapping("/reviews/open/{review}")
class ReviewPages {
    private static final int BEFORE = 2;
    private static final String DONE = "/reviews?done=consulted";

    private final Reviews reviews;
    private final PastReviews past;
    private final ReviewSheets sheets;
    private final Headings headings;
    private final Programs programs;
    private final Clock clock;

    ReviewPages(
            Reviews reviews, PastReviews past, ReviewSheets sheets, Headings headings, Programs programs, Clock clock) {
        this.reviews = reviews;
        this.past = past;
        this.sheets = sheets;
        this.headings = headings;
        this.programs = programs;
        this.clock = clock;
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
            @RequestParam Map<String, String> fields,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = new ConsultationForm(fields);
        var before = reviews.answered(who, form.id());
        if (!before.isEmpty()) return answered(before, form);
        if (reviews.wasToAnswer(who, review)) return kept(form, "reviews.kept.told");
        var shown = reviews.show(who, review);
        if (!reviews.mayConsult(who, shown)) throw new NotThere();
        var typed = new Typed(new Faults(frame.words()));
        var consultation = form.read(typed, askable(who, shown, frame.words()));
        if (!typed.faults().isEmpty()) return Again.show(page(who, shown, form, typed.faults()));
        try {
            reviews.consult(who, review, consultation);
        } catch (ChangedMeanwhile takenOut) {
            return kept(form, "reviews.kept.told");
        } catch (ContactRefused ahead) {
            typed.faults().add("minutes", "reviews.fault.clocks");
            return Again.show(page(who, shown, form, typed.faults()));
        }
        return SeeOther.to(DONE);
    }

    /** The same in all was sent twice. */
    private static Object answered(List<String> before, ConsultationForm form) {
        return before.equals(form.lines()) ? SeeOther.to(DONE) : kept(form, "reviews.kept.sent");
    }

    /** The record is no longer open to them, and what they wrote is theirs. */
    private static ModelAndView kept(ConsultationForm form, String why) {
        var page = new ModelAndView("reviews/kept").addObject("why", why).addObject("texts", form.texts());
        return Again.show(HttpStatus.CONFLICT, page);
    }

    /** The last two consultations, with what became of them. */
    private List<PastRow> before(Principal who, Review review, Words words) {
        var said = new LoopWords(words, clock.instant());
        return past.of(who, review.personId()).stream()
                .limit(BEFORE)
                .map(one -> new PastRow(one, one.loops().stream().map(said::row).toList()))
                .toList();
    }

    private List<Option> askable(Principal who, Review review, Words words) {
        if (!reviews.mayConsult(who, review)) return List.of();
        return reviews.askable(who, review).stream()
                .map(one -> new Option(
                        one.who().id().toString(),
                        words.say("reviews.asked.one", one.who().name(), words.say("access.role." + one.role()))))
                .toList();
    }

    private ModelAndView page(Principal who, Review review, ConsultationForm form, Faults faults) {
        return new ModelAndView("reviews/show")
                .addObject("heading", headings.of(who, review.personId()))
                .addObject("sheet", sheets.of(who, review.personId(), faults.words()))
                .addObject("before", before(who, review, faults.words()))
                .addObject("review", review)
                .addObject("zone", programs.zoneOf(review.personId()))
                .addObject("mayConsult", reviews.mayConsult(who, review))
                .addObject("mayTakeOut", reviews.mayTakeOut(who, review))
                .addObject("askable", askable(who, review, faults.words()))
                .addObject("kinds", Option.of(Kind.WORDS, "reviews.kind.", faults.words()))
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
