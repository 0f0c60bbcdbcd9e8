package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.reviews.Recommendations;
import health.attune.reviews.Recommendations.DoneOnRefused;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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

/** A recommendation is answered, carried out and closed. */
@Controller
@RequestMapping("/recommendations/{recommendation}")
class RecommendationPages {
    private final Recommendations recommendations;
    private final Headings headings;
    private final Clock clock;

    RecommendationPages(Recommendations recommendations, Headings headings, Clock clock) {
        this.recommendations = recommendations;
        this.headings = headings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var loop = recommendations.show(who, recommendation);
        var form = StepForm.of(loop.recommendation(), LocalDate.ofInstant(clock.instant(), loop.zone()));
        return page(who, loop, form, new Faults(frame.words()));
    }

    @PostMapping("/acceptance")
    Object accept(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return take(new Sent(who, recommendation, Step.ACCEPTANCE), form, frame);
    }

    @PostMapping("/modification")
    Object modify(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return take(new Sent(who, recommendation, Step.MODIFICATION), form, frame);
    }

    @PostMapping("/decline")
    Object decline(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return take(new Sent(who, recommendation, Step.DECLINE), form, frame);
    }

    @DeleteMapping("/answer")
    Object takeBack(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return take(new Sent(who, recommendation, Step.TAKING_BACK), form, frame);
    }

    @PostMapping("/completion")
    Object complete(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return take(new Sent(who, recommendation, Step.COMPLETION), form, frame);
    }

    @PostMapping("/settlement")
    Object settle(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return take(new Sent(who, recommendation, Step.SETTLEMENT), form, frame);
    }

    @PostMapping("/withdrawal")
    Object withdraw(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return take(new Sent(who, recommendation, Step.WITHDRAWAL), form, frame);
    }

    private record Sent(Principal who, UUID recommendation, Step step) {}

    private Object take(Sent sent, StepForm form, Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var taken = form.read(sent.step(), typed);
        try {
            if (typed.faults().isEmpty())
                recommendations.take(
                        sent.who(), sent.recommendation(), Objects.requireNonNullElse(form.version(), -1), taken);
        } catch (DoneOnRefused refused) {
            typed.faults().add("doneOn", DoneOnRefused.KEY);
        }
        if (typed.faults().isEmpty()) return SeeOther.to("/recommendations/" + sent.recommendation());
        var page = page(sent.who(), recommendations.show(sent.who(), sent.recommendation()), form, typed.faults());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Principal who, Loop loop, StepForm form, Faults faults) {
        var recommendation = loop.recommendation();
        return new ModelAndView("reviews/recommendation")
                .addObject("heading", headings.of(who, recommendation.personId()))
                .addObject("loop", new LoopWords(faults.words(), clock.instant()).row(loop))
                .addObject("shown", recommendation)
                .addObject("zone", loop.zone())
                .addObject("steps", recommendations.steps(who, recommendation))
                .addObject("isOwn", recommendation.asked().id().equals(who.id()))
                .addObject("reasons", Option.of(Step.REASONS, "reviews.because.", faults.words()))
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
