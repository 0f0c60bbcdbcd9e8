package health.attune.alerts.web;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.handling.FollowUpPlans;
import health.attune.alerts.web.suspensions.SuspensionWords;
import health.attune.database.Ids;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What needs a person now, and what was done about it. */
@Controller
@RequestMapping("/alerts")
class AlertPages {
    private static final int HISTORIC_SHOWN = 200;
    private static final int NOTE_LENGTH = 4000;
    private final Alerts alerts;
    private final FollowUpPlans followUps;
    private final AlertViews views;
    private final FollowUpRows rows;
    private final SuspensionWords suspensions;

    AlertPages(
            Alerts alerts, FollowUpPlans followUps, AlertViews views, FollowUpRows rows, SuspensionWords suspensions) {
        this.suspensions = suspensions;
        this.alerts = alerts;
        this.followUps = followUps;
        this.views = views;
        this.rows = rows;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var mine = alerts.mine(who).stream().collect(Collectors.partitioningBy(alert -> alert.isOf(who)));
        return new ModelAndView("alerts/index")
                .addObject("wentOn", views.rows(frame, mine.getOrDefault(false, List.of())))
                .addObject("mine", views.rows(frame, mine.getOrDefault(true, List.of())))
                .addObject("followUps", rows.of(who, followUps.waiting(who), frame))
                .addObject("others", views.rows(frame, alerts.ofMyPeople(who)))
                .addObject("suspended", suspensions.standing(who, frame.words()))
                .addObject("historic", alerts.hasHistoric(who));
    }

    @GetMapping("/historic")
    ModelAndView historic(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("alerts/historic")
                .addObject("rows", views.rows(frame, alerts.historic(who, HISTORIC_SHOWN)))
                .addObject("most", HISTORIC_SHOWN);
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, alerts.show(who, id), frame);
    }

    @PostMapping("/{id}/acknowledgement")
    RedirectView acknowledge(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        alerts.acknowledge(who, id);
        return SeeOther.to("/alerts/" + id);
    }

    @PostMapping("/{id}/notes")
    Object note(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            NoteForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var words = form.typed();
        var fault = words.isBlank() ? "alerts.note.none" : words.length() > NOTE_LENGTH ? "alerts.note.long" : null;
        if (fault == null && words.indexOf('\0') >= 0) fault = "alerts.note.unreadable";
        if (fault != null)
            return Again.show(page(who, alerts.show(who, id), frame)
                    .addObject("typed", words)
                    .addObject("note", form.id())
                    .addObject("fault", fault));
        alerts.note(who, id, new Alerts.Note(form.id(), words.strip()));
        return SeeOther.to("/alerts/" + id);
    }

    /** What is written down, and in which form. */
    record NoteForm(@Nullable UUID note, @Nullable String words) {

        UUID id() {
            return note == null ? Ids.next() : note;
        }

        String typed() {
            return words == null ? "" : words;
        }
    }

    private ModelAndView page(Principal who, Alert alert, Frame frame) {
        return new ModelAndView("alerts/show")
                .addObject("view", views.view(who, alert, frame))
                .addObject("typed", "")
                .addObject("note", Ids.next())
                .addObject("fault", "");
    }
}
