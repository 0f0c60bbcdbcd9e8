package health.attune.checkins.web.corrections;

import health.attune.access.Principal;
import health.attune.checkins.Entries.CorrectedAlready;
import health.attune.checkins.Responses;
import health.attune.checkins.corrections.Corrections;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A response that should not be there is withdrawn, after one more look. */
@Controller
@RequestMapping("/responses/{id}/withdrawal")
class ResponseWithdrawalPages {
    private final Responses responses;
    private final Corrections corrections;
    private final Headings headings;

    ResponseWithdrawalPages(Responses responses, Corrections corrections, Headings headings) {
        this.responses = responses;
        this.corrections = corrections;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, withdrawable(who, id), "", new Faults(frame.words()));
    }

    @PostMapping
    Object withdraw(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = withdrawable(who, id);
        var typed = new Typed(new Faults(frame.words()));
        var words = typed.needed("reason", reason, ScoreCorrectionPages.REASON_LENGTH);
        if (typed.faults().isEmpty()) {
            corrections.withdraw(who, id, words);
            return SeeOther.to("/responses/" + id);
        }
        return Again.show(page(who, shown, reason == null ? "" : reason, typed.faults()));
    }

    private Responses.Shown withdrawable(Principal who, UUID id) {
        var shown = responses.show(who, id);
        if (shown.response().supersededAt() != null) throw new CorrectedAlready();
        if (!shown.mayCorrect()) throw new NotThere();
        return shown;
    }

    private ModelAndView page(Principal who, Responses.Shown shown, String reason, Faults faults) {
        var words = faults.words();
        var answered = shown.response().answeredAt() == null
                ? shown.response().recordedAt()
                : shown.response().answeredAt();
        return new ModelAndView("checkins/corrections/withdrawal")
                .addObject("heading", headings.of(who, shown.response().personId()))
                .addObject("back", "/responses/" + shown.response().id())
                .addObject(
                        "title",
                        shown.instrument().title().closestTo(words.locale().getLanguage()))
                .addObject("answered", words.day(answered.atZone(shown.zone()).toLocalDate()))
                .addObject("reason", reason)
                .addObject("faults", faults);
    }
}
