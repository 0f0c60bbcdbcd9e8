package health.attune.checkins.web.desk;

import health.attune.access.Principal;
import health.attune.checkins.Entries;
import health.attune.checkins.Responses;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One response as it was answered, with its history; and its correction. */
@Controller
@RequestMapping("/responses/{id}")
class ResponsePages {
    private static final int REASON_LENGTH = 500;
    private final Responses responses;
    private final Entries entries;
    private final Headings headings;
    private final ResponseWords said;

    ResponsePages(Responses responses, Entries entries, Headings headings, ResponseWords said) {
        this.responses = responses;
        this.entries = entries;
        this.headings = headings;
        this.said = said;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = responses.show(who, id);
        var personId = shown.response().personId();
        return new ModelAndView("checkins/desk/response")
                .addObject("heading", who.isStaff() ? headings.of(who, personId) : said.own(frame.words()))
                .addObject("back", who.isStaff() ? "/people/" + personId + "/checkins" : "/me")
                .addObject("page", said.page(shown, frame.words()));
    }

    @GetMapping("/correction")
    Object correction(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        if (!responses.show(who, id).hasAnswers()) return SeeOther.to("/responses/" + id + "/score-correction");
        var shown = correctable(who, id);
        var form = SheetForm.of(
                shown.instrument(), shown.response().given(), shown.response().declined());
        return page(who, shown, form, new Faults(frame.words()));
    }

    @PostMapping("/correction")
    Object correct(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = correctable(who, id);
        var form = new SheetForm(sent);
        var typed = new Typed(new Faults(frame.words()));
        var answers = form.answers(shown.instrument(), typed.faults());
        var reason = typed.needed("reason", form.text("reason"), REASON_LENGTH);
        if (typed.faults().isEmpty()) {
            try {
                var correction = new Entries.Correction(answers, form.declined(shown.instrument()), reason);
                return SeeOther.to("/responses/" + entries.correct(who, id, correction));
            } catch (AnswerRefused unknown) {
                typed.faults().add(SheetForm.field(0), "checkins.fault.not-an-answer");
            }
        }
        return Again.show(page(who, shown, form, typed.faults()));
    }

    private Responses.Shown correctable(Principal who, UUID id) {
        var shown = responses.show(who, id);
        if (shown.response().supersededAt() != null) throw new Entries.CorrectedAlready();
        if (!shown.mayCorrect() || !shown.hasAnswers() || !shown.showsText() || !shown.showsSafety())
            throw new NotThere();
        return shown;
    }

    private ModelAndView page(Principal who, Responses.Shown shown, SheetForm form, Faults faults) {
        return new ModelAndView("checkins/desk/correction")
                .addObject("heading", headings.of(who, shown.response().personId()))
                .addObject("action", "/responses/" + shown.response().id() + "/correction")
                .addObject("back", "/responses/" + shown.response().id())
                .addObject("instrument", shown.instrument())
                .addObject("language", shown.response().language())
                .addObject("reason", form.text("reason"))
                .addObject(
                        "rows", SheetRow.of(shown.instrument(), shown.response().language(), form))
                .addObject("faults", faults);
    }
}
