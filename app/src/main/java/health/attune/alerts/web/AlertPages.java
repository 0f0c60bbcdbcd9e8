package health.attune.alerts.web;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.database.Ids;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final Questionnaires questionnaires;
    private final Clock clock;

    AlertPages(Alerts alerts, Questionnaires questionnaires, Clock clock) {
        this.alerts = alerts;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("alerts/index")
                .addObject("mine", rows(frame, alerts.mine(who)))
                .addObject("others", rows(frame, alerts.ofMyPeople(who)))
                .addObject("historic", alerts.hasHistoric(who));
    }

    @GetMapping("/historic")
    ModelAndView historic(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("alerts/historic")
                .addObject("rows", rows(frame, alerts.historic(who, HISTORIC_SHOWN)))
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
        if (fault != null) {
            var page = page(who, alerts.show(who, id), frame)
                    .addObject("typed", words)
                    .addObject("note", form.id())
                    .addObject("fault", fault);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
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
        var words = new AlertWords(frame.words(), questionnaires, clock.instant());
        return new ModelAndView("alerts/show")
                .addObject("row", words.row(alert))
                .addObject("person", "/people/" + alert.personId())
                .addObject("answers", alerts.showsAnswers(who, alert) ? "/responses/" + alert.responseId() : "")
                .addObject("mayAct", alerts.mayAct(who, alert))
                .addObject("events", lines(alert, words))
                .addObject("typed", "")
                .addObject("note", Ids.next())
                .addObject("fault", "");
    }

    private List<EventLine> lines(Alert alert, AlertWords said) {
        var words = said.words();
        var lines = new ArrayList<EventLine>();
        Alert.State before = null;
        for (AlertEvent event : alerts.events(alert)) {
            var by = event.byName() == null ? words.say("alerts.event.person") : event.byName();
            var at = words.moment(event.at(), alert.zone());
            var what = event.withdrawal()
                    ? words.say("alerts.event.withdrawn", by)
                    : event.answer() != null
                            ? words.say("alerts.event.answer", said.said(event.answer(), said.item(alert)))
                            : event.note() != null || event.state() == before
                                    ? words.say("alerts.event.note", by)
                                    : words.say(reached(event), by);
            lines.add(new EventLine(at, what, event.note()));
            before = event.state();
        }
        return lines;
    }

    /** Whom staff raised it by is who entered the answers, not who gave them. */
    private static String reached(AlertEvent event) {
        var entered = event.state() == Alert.State.RAISED && event.byName() != null;
        return entered
                ? "alerts.event.entered"
                : "alerts.event." + event.state().word();
    }

    private List<AlertRow> rows(Frame frame, List<Alert> found) {
        var words = new AlertWords(frame.words(), questionnaires, clock.instant());
        return found.stream().map(words::row).toList();
    }
}
