package health.attune.breakglass.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.breakglass.Opening;
import health.attune.breakglass.OpeningReviews;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.People;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A privacy officer sees what was opened in an emergency, by whom and why, and says what came of it. */
@Controller
@RequestMapping("/break-glass/reviews")
class OpeningReviewPages {
    private final OpeningReviews reviews;
    private final People people;
    private final WorkPlaces workPlaces;
    private final Accounts accounts;
    private final Clock clock;

    OpeningReviewPages(OpeningReviews reviews, People people, WorkPlaces workPlaces, Accounts accounts, Clock clock) {
        this.reviews = reviews;
        this.people = people;
        this.workPlaces = workPlaces;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var zone = workPlaces.zoneOf(who);
        var all = reviews.all(who);
        var names = accounts.staffNames(all.stream().map(Opening::accountId).toList());
        var rows = all.stream()
                .map(one -> row(one, names.getOrDefault(one.accountId(), ""), zone, frame.words()))
                .toList();
        return new ModelAndView("breakglass/reviews")
                .addObject("rows", rows)
                .addObject("done", done.equals("reviewed") ? "breakglass.done.reviewed" : null);
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, id, ConclusionForm.EMPTY, new Faults(frame.words()));
    }

    @PostMapping("/{id}/conclusion")
    Object conclude(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            ConclusionForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var conclusion = form.read(typed);
        if (!typed.faults().isEmpty()) return Again.show(page(who, id, form, typed.faults()));
        reviews.conclude(who, id, conclusion);
        return SeeOther.to("/break-glass/reviews?done=reviewed");
    }

    private ModelAndView page(Principal who, UUID id, ConclusionForm form, Faults faults) {
        var review = reviews.show(who, id);
        var zone = workPlaces.zoneOf(who);
        var words = faults.words();
        var opening = review.opening();
        return new ModelAndView("breakglass/review")
                .addObject("row", row(opening, review.clinician(), zone, words))
                .addObject("person", people.name(who, opening.personId()).shown())
                .addObject("opening", opening)
                .addObject("until", words.moment(opening.lastAt(), zone))
                .addObject("review", review)
                .addObject("form", form)
                .addObject("faults", faults);
    }

    private ReviewRow row(Opening opening, String clinician, ZoneId zone, Words words) {
        var late = opening.isOverdue(clock.instant());
        var done = opening.review();
        var state = done != null ? "outcome." + done.outcome() : late ? "state.late" : "state.waiting";
        return new ReviewRow(
                opening.id(),
                clinician,
                words.moment(opening.beganAt(), zone),
                words.say("breakglass.reason." + opening.reason()),
                words.day(opening.reviewBy().atZone(zone).minusNanos(1).toLocalDate()),
                words.say("breakglass." + state),
                late,
                done == null);
    }
}
