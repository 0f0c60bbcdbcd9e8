package health.attune.checkins.web.corrections;

import health.attune.access.Principal;
import health.attune.checkins.Entries.CorrectedAlready;
import health.attune.checkins.Responses;
import health.attune.checkins.corrections.Corrections;
import health.attune.checkins.web.desk.ScoreRow;
import health.attune.checkins.web.desk.SheetForm;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Scores that were entered without answers are corrected. */
@Controller
@RequestMapping("/responses/{id}/score-correction")
class ScoreCorrectionPages {
    static final int REASON_LENGTH = 500;
    private final Responses responses;
    private final Corrections corrections;
    private final Headings headings;

    ScoreCorrectionPages(Responses responses, Corrections corrections, Headings headings) {
        this.responses = responses;
        this.corrections = corrections;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = correctable(who, id);
        return page(who, shown, asEntered(shown.instrument(), shown.scores()), new Faults(frame.words()));
    }

    @PostMapping
    Object correct(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = correctable(who, id);
        var form = new SheetForm(sent);
        var typed = new Typed(new Faults(frame.words()));
        var scores = ScoreRow.read(shown.instrument(), form, typed.faults());
        var reason = typed.needed("reason", form.text("reason"), REASON_LENGTH);
        if (typed.faults().isEmpty()) {
            var correction = new Corrections.ScoreCorrection(scores, reason);
            return SeeOther.to("/responses/" + corrections.correct(who, id, correction));
        }
        return Again.show(page(who, shown, form, typed.faults()));
    }

    private Responses.Shown correctable(Principal who, UUID id) {
        var shown = responses.show(who, id);
        if (shown.response().supersededAt() != null) throw new CorrectedAlready();
        if (!shown.mayCorrect() || shown.hasAnswers() || !shown.showsSafety()) throw new NotThere();
        return shown;
    }

    private static SheetForm asEntered(Instrument instrument, List<Score> scores) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < instrument.scores().size(); i++) {
            var field = ScoreRow.field(i);
            var rule = instrument.scores().get(i);
            scores.stream()
                    .filter(score -> score.rule().id().equals(rule.id()))
                    .flatMap(score -> score.value().stream())
                    .forEach(value -> sent.add(field, plain(value.points())));
        }
        return new SheetForm(sent);
    }

    private static String plain(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }

    private ModelAndView page(Principal who, Responses.Shown shown, SheetForm form, Faults faults) {
        var address = "/responses/" + shown.response().id();
        return new ModelAndView("checkins/corrections/scores")
                .addObject("heading", headings.of(who, shown.response().personId()))
                .addObject("back", address)
                .addObject("instrument", shown.instrument())
                .addObject("reason", form.text("reason"))
                .addObject("rows", ScoreRow.of(shown.instrument(), form, faults.words()))
                .addObject("faults", faults);
    }
}
