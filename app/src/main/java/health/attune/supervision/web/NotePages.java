package health.attune.supervision.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.supervision.HourNote.Pair;
import health.attune.supervision.HourNotes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The note of an hour is written by either of the two whose hour it is. */
@Controller
class NotePages {
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        for (var field : List.of("steps", "nextOn")) LABELS.put(field, "supervision.field." + field);
    }

    private final HourNotes notes;
    private final Accounts accounts;
    private final WorkPlaces workPlaces;
    private final Clock clock;

    NotePages(HourNotes notes, Accounts accounts, WorkPlaces workPlaces, Clock clock) {
        this.notes = notes;
        this.accounts = accounts;
        this.workPlaces = workPlaces;
        this.clock = clock;
    }

    /** Whose hour, from whose page. */
    private record Hour(Pair pair, UUID other, String back, String action) {
        static Hour asSupervisor(Principal who, UUID worker) {
            var back = "/supervision/" + worker;
            return new Hour(new Pair(worker, who.id()), worker, back, back + "/note");
        }

        static Hour asWorker(Principal who, UUID supervisor) {
            var back = "/supervision/own";
            return new Hour(new Pair(who.id(), supervisor), supervisor, back, back + "/" + supervisor + "/note");
        }
    }

    @GetMapping("/supervision/{accountId}/note")
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID accountId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return blank(who, Hour.asSupervisor(who, accountId), frame);
    }

    @PostMapping("/supervision/{accountId}/note")
    Object write(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID accountId,
            NoteForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return written(who, Hour.asSupervisor(who, accountId), form, frame);
    }

    @GetMapping("/supervision/own/{accountId}/note")
    ModelAndView formOfOwn(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID accountId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return blank(who, Hour.asWorker(who, accountId), frame);
    }

    @PostMapping("/supervision/own/{accountId}/note")
    Object writeOwn(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID accountId,
            NoteForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return written(who, Hour.asWorker(who, accountId), form, frame);
    }

    private ModelAndView blank(Principal who, Hour hour, Frame frame) {
        var versions = notes.versions(who, hour.pair());
        if (!notes.mayWrite(hour.pair())) throw new NotThere();
        return page(hour, NoteForm.of(versions), new Faults(frame.words()));
    }

    private Object written(Principal who, Hour hour, NoteForm form, Frame frame) {
        if (!notes.mayWrite(hour.pair())) throw new NotThere();
        var typed = new Typed(new Faults(frame.words()));
        var agreed = form.read(typed, LocalDate.ofInstant(clock.instant(), workPlaces.zoneOf(who)));
        if (!typed.faults().isEmpty()) return Again.show(page(hour, form, typed.faults()));
        try {
            notes.write(who, hour.pair(), form.shown(), agreed);
            return SeeOther.to(hour.back());
        } catch (ChangedMeanwhile lost) {
            var saved = NoteForm.of(notes.versions(who, hour.pair()));
            return Again.show(
                    HttpStatus.CONFLICT,
                    page(hour, form.on(saved.shown()), typed.faults())
                            .addObject("meanwhile", Meanwhile.between(saved.texts(), form.texts(), LABELS)));
        }
    }

    private ModelAndView page(Hour hour, NoteForm form, Faults faults) {
        return new ModelAndView("supervision/note")
                .addObject("back", hour.back())
                .addObject("action", hour.action())
                .addObject("other", accounts.staffName(hour.other()))
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("meanwhile", List.of());
    }
}
