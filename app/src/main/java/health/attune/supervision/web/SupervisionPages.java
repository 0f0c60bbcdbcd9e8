package health.attune.supervision.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.pages.Frame;
import health.attune.supervision.HourNote.Pair;
import health.attune.supervision.HourNotes;
import health.attune.supervision.Supervision;
import health.attune.supervision.Week;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The workers whom somebody supervises, and a worker's week: the same page for them and for their supervisor. */
@Controller
@RequestMapping("/supervision")
class SupervisionPages {
    private final Supervision supervision;
    private final HourNotes notes;
    private final WorkPlaces workPlaces;

    SupervisionPages(Supervision supervision, HourNotes notes, WorkPlaces workPlaces) {
        this.supervision = supervision;
        this.notes = notes;
        this.workPlaces = workPlaces;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var words = new SupervisionWords(frame.words());
        return new ModelAndView("supervision/index")
                .addObject(
                        "workers",
                        supervision.workers(who).stream().map(words::row).toList());
    }

    @GetMapping("/{accountId}")
    ModelAndView week(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID accountId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var week = supervision.week(who, accountId);
        var versions = notes.versions(who, new Pair(accountId, who.id()));
        var title = frame.say("supervision.hour", week.worker().name());
        return page(
                week, List.of(said(who, frame).hour(title, versions, "/supervision/" + accountId + "/note")), frame);
    }

    @GetMapping("/own")
    ModelAndView own(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var own = supervision.own(who);
        var hours = notes.supervisors(who, own.supervisors()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(frame.words().order()))
                .map(one -> hour(who, one.getKey(), one.getValue(), frame))
                .toList();
        return page(own.week(), hours, frame).addObject("own", true);
    }

    private HourView hour(Principal who, UUID supervisor, String name, Frame frame) {
        var pair = new Pair(who.id(), supervisor);
        var href = notes.mayWrite(pair) ? "/supervision/own/" + supervisor + "/note" : null;
        return said(who, frame).hour(frame.say("supervision.hour", name), notes.versions(who, pair), href);
    }

    private NoteWords said(Principal who, Frame frame) {
        return new NoteWords(frame.words(), workPlaces.zoneOf(who));
    }

    private static ModelAndView page(Week week, List<HourView> hours, Frame frame) {
        return new ModelAndView("supervision/week")
                .addObject("view", new SupervisionWords(frame.words()).week(week))
                .addObject("hours", hours)
                .addObject("own", false);
    }
}
