package health.attune.reviews.web.meetings;

import health.attune.access.Principal;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.reviews.ReviewQueues.Entry;
import health.attune.reviews.meetings.Meeting;
import health.attune.reviews.meetings.ReviewMeetings;
import health.attune.reviews.meetings.ReviewMeetings.Board;
import java.util.List;
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

/** Meetings are called, held with the agenda of the queue, and kept with minutes and the day of the next. */
@Controller
@RequestMapping("/reviews/meetings")
class MeetingPages {
    private final ReviewMeetings meetings;

    MeetingPages(ReviewMeetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var board = meetings.board(who);
        return index(board, MeetingForm.blank(board.partners()), new Faults(frame.words()));
    }

    @PostMapping
    Object call(
            @AuthenticationPrincipal Principal who,
            MeetingForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var called = form.read(typed, meetings.partners(who));
        if (called.isEmpty() || !typed.faults().isEmpty())
            return Again.show(index(meetings.board(who), form, typed.faults()));
        meetings.call(who, called.get().with(), called.get().on());
        return SeeOther.to("/reviews/meetings");
    }

    @GetMapping("/{meeting}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = meetings.show(who, meeting);
        return page(who, shown, new Typing(MinutesForm.of(shown), new Faults(frame.words()), List.of()));
    }

    @PostMapping("/{meeting}/minutes")
    Object keep(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID meeting,
            MinutesForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = meetings.show(who, meeting);
        var typed = new Typed(new Faults(frame.words()));
        var written = form.read(typed, shown);
        if (!typed.faults().isEmpty()) return Again.show(page(who, shown, new Typing(form, typed.faults(), List.of())));
        try {
            meetings.keep(
                    who, shown.at(Objects.requireNonNullElse(form.version(), 0)), written.words(), written.nextOn());
        } catch (ChangedMeanwhile lost) {
            var saved = meetings.show(who, meeting);
            var differing = Meanwhile.between(MinutesForm.of(saved).texts(), form.texts(), MinutesForm.LABELS);
            return Again.show(
                    HttpStatus.CONFLICT,
                    page(who, saved, new Typing(form.on(saved.version()), typed.faults(), differing)));
        }
        return SeeOther.to("/reviews/meetings/" + meeting);
    }

    @DeleteMapping("/{meeting}")
    Object callOff(@AuthenticationPrincipal Principal who, @PathVariable UUID meeting) {
        meetings.callOff(who, meeting);
        return SeeOther.to("/reviews/meetings");
    }

    private static ModelAndView index(Board board, MeetingForm form, Faults faults) {
        return new ModelAndView("reviews/meetings")
                .addObject("meetings", board.meetings())
                .addObject("partners", MeetingForm.options(board.partners()))
                .addObject("form", form)
                .addObject("faults", faults);
    }

    /** What was typed, why it was not taken, and what somebody else wrote meanwhile. */
    private record Typing(MinutesForm form, Faults faults, List<Meanwhile> meanwhile) {}

    private ModelAndView page(Principal who, Meeting meeting, Typing typing) {
        return new ModelAndView("reviews/meeting")
                .addObject("meeting", meeting)
                .addObject("partner", MeetingForm.partner(meeting))
                .addObject(
                        "agenda",
                        meetings.agenda(who, meeting).stream()
                                .map(MeetingPages::row)
                                .toList())
                .addObject("form", typing.form())
                .addObject("faults", typing.faults())
                .addObject("meanwhile", typing.meanwhile());
    }

    private static AgendaRow row(Entry entry) {
        var open = Objects.requireNonNull(entry.open());
        return new AgendaRow(
                "/reviews/open/" + open.id(), entry.listed().person().called().shown(), open.questions());
    }
}
