package health.attune.checkins.web;

import health.attune.access.Principal;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.checkins.answering.Question;
import health.attune.checkins.answering.Saved;
import health.attune.checkins.answering.Sheet;
import health.attune.checkins.answering.WordsWithdrawn;
import health.attune.checkins.spool.Spool;
import health.attune.checkins.spool.Tickets;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.rosters.WatchedHours;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One question at a time: shown, answered, skipped. */
@Controller
@RequestMapping("/checkins/{id}/answers/{number}")
class AnswerPages {
    private final Answering answering;
    private final WatchedHours watched;
    private final Tickets tickets;
    private final Spool spool;

    AnswerPages(Answering answering, WatchedHours watched, Tickets tickets, Spool spool) {
        this.answering = answering;
        this.watched = watched;
        this.tickets = tickets;
        this.spool = spool;
    }

    /** Which question of which check-in the address names. */
    record At(UUID id, int number) {}

    @ModelAttribute("at")
    At at(@PathVariable UUID id, @PathVariable int number) {
        return new At(id, number);
    }

    @GetMapping
    Object question(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "at", binding = false) At at,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var sheet = answering.show(who, at.id());
        if (!sheet.checkin().isOpen()) return SeeOther.to(new Ways(at.id()).start());
        return page(sheet, at.number(), new Asker(who, frame, null));
    }

    @PostMapping
    Object answer(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "at", binding = false) At at,
            AnswerForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        spool.fileWhatWaits();
        var values = form.numbers();
        if (!form.skips() && (form.isBlank() || values.isEmpty())) {
            var key = form.isBlank() ? "checkins.fault.choose" : "checkins.fault.not-an-answer";
            return refused(who, at, frame, frame.say(key));
        }
        var given = new Given(at.number(), form.named(), values.orElse(List.of()), frame.language());
        try {
            var saved = form.skips() ? answering.skip(who, at.id(), given) : answering.answer(who, at.id(), given);
            return switch (saved) {
                case Saved.Kept kept -> kept(at, form, kept);
                case Saved.WordsOff off -> throw new WordsWithdrawn();
                case Saved.Finished finished -> finished(at, finished);
            };
        } catch (AnswerRefused unknown) {
            return refused(who, at, frame, frame.say("checkins.fault.not-an-answer"));
        }
    }

    private static Object kept(At at, AnswerForm form, Saved.Kept kept) {
        if (form.stays()) return new ModelAndView("checkins/saved").addObject("alarming", kept.alarming());
        var ways = new Ways(at.id());
        if (kept.alarming()) return SeeOther.to(ways.help());
        return SeeOther.to(ways.next(kept.after(), at.number()));
    }

    private static Object finished(At at, Saved.Finished finished) {
        if (finished.nothingLost()) return SeeOther.to(new Ways(at.id()).start());
        throw new CheckinFinished();
    }

    private ModelAndView refused(Principal who, At at, Frame frame, String fault) {
        return Again.show(page(answering.show(who, at.id()), at.number(), new Asker(who, frame, fault)));
    }

    /**
     * Who sees the page, and in which frame.
     *
     * @param fault what is wrong with what they sent; null where nothing is
     */
    private record Asker(
            Principal who, Frame frame, @Nullable String fault) {}

    private ModelAndView page(Sheet sheet, int number, Asker asker) {
        Question question = sheet.questions().at(number).orElseThrow(NotThere::new);
        var frame = asker.frame();
        var hours = question.isAboutSafety() && sheet.checkin().mode().isOwn()
                ? watched.sentence(sheet.checkin().personId(), frame.words())
                : null;
        var wording = new QuestionPage.Wording(frame.language(), hours, asker.fault());
        var asked = new Tickets.Asked(
                sheet.checkin().id(), question.response().id(), question.item().linkId(), frame.language());
        return new ModelAndView("checkins/question")
                .addObject("page", QuestionPage.of(sheet, question, wording))
                .addObject("ticket", tickets.issue(asker.who(), asked, frame.crisis()));
    }
}
