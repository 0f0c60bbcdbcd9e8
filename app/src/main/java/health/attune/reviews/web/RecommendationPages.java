package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.reviews.Recommendations;
import health.attune.reviews.Recommendations.DoneOnRefused;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.Recommendations.Move;
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

    /** What was sent about which recommendation, whichever step it is. */
    record Sent(Principal who, UUID recommendation, StepForm form, Words words) {}

    @ModelAttribute("sent")
    Sent sent(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID recommendation,
            StepForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new Sent(who, recommendation, form, frame.words());
    }

    @PostMapping("/acceptance")
    Object accept(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return take(sent, Step.ACCEPTANCE);
    }

    @PostMapping("/modification")
    Object modify(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return take(sent, Step.MODIFICATION);
    }

    @PostMapping("/decline")
    Object decline(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return take(sent, Step.DECLINE);
    }

    @DeleteMapping("/answer")
    Object takeBack(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return take(sent, Step.TAKING_BACK);
    }

    @PostMapping("/completion")
    Object complete(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return take(sent, Step.COMPLETION);
    }

    @PostMapping("/settlement")
    Object settle(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return take(sent, Step.SETTLEMENT);
    }

    @PostMapping("/withdrawal")
    Object withdraw(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return take(sent, Step.WITHDRAWAL);
    }

    private Object take(Sent sent, Step step) {
        var typed = new Typed(new Faults(sent.words()));
        var taken = sent.form().read(step, typed);
        int version = Objects.requireNonNullElse(sent.form().version(), -1);
        try {
            if (typed.faults().isEmpty()) recommendations.take(sent.who(), sent.recommendation(), version, taken);
        } catch (DoneOnRefused refused) {
            typed.faults().add("doneOn", DoneOnRefused.KEY);
        } catch (AlreadySent | ChangedMeanwhile other) {
            return notTaken(sent, taken, typed.faults());
        }
        if (typed.faults().isEmpty()) return SeeOther.to("/recommendations/" + sent.recommendation());
        var shown = recommendations.show(sent.who(), sent.recommendation());
        return Again.show(page(sent.who(), shown, sent.form(), typed.faults()));
    }

    /** It stands otherwise by now: what was typed is shown beside where it stands. */
    private ModelAndView notTaken(Sent sent, Move taken, Faults faults) {
        var shown = recommendations.show(sent.who(), sent.recommendation());
        var form = sent.form().on(shown.recommendation().version());
        var said = new LoopWords(sent.words(), clock.instant()).said(taken);
        faults.add("stands", "reviews.fault.stands");
        return Again.show(
                HttpStatus.CONFLICT, page(sent.who(), shown, form, faults).addObject("unsaved", said));
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
