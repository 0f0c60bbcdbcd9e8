package health.attune.alerts.web;

import health.attune.alerts.Alert;
import health.attune.alerts.Alert.State;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.handling.FollowUp;
import health.attune.alerts.handling.HandlingShown;
import health.attune.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what happened to an alert, each event in a sentence. */
record EventWords(Alert alert, AlertWords said, HandlingShown.Labels labels) {

    /** @param settled what became of the next contact; null while it waits, or where none is planned */
    List<EventLine> lines(List<AlertEvent> events, FollowUp.@Nullable Settled settled) {
        var lines = new ArrayList<EventLine>();
        State before = null;
        var toTell = Optional.ofNullable(settled);
        for (var event : events) {
            if (toTell.filter(contact -> contact.at().isBefore(event.at())).isPresent()) {
                lines.add(contact(toTell.get()));
                toTell = Optional.empty();
            }
            lines.add(new EventLine(words().moment(event.at(), alert.zone()), what(event, before), event.note()));
            before = event.state();
        }
        toTell.map(this::contact).ifPresent(lines::add);
        return lines;
    }

    private EventLine contact(FollowUp.Settled settled) {
        var what = settled.because() == null
                ? words().say("alerts.event.contact-met")
                : words().say("alerts.event.contact-excused", String.valueOf(settled.byName()));
        return new EventLine(words().moment(settled.at(), alert.zone()), what, settled.because());
    }

    private String what(AlertEvent event, @Nullable State before) {
        var by = event.byName() == null ? words().say("alerts.event.person") : event.byName();
        if (event.withdrawal()) return words().say("alerts.event.withdrawn", by);
        if (event.answer() != null)
            return words().say("alerts.event.answer", said.said(event.answer(), said.item(alert)));
        if (event.onward() != null) return onward(event.onward());
        if (event.passed() != null) return passed(event.passed(), by);
        if (event.contactPassed() != null) return contactPassed(event.contactPassed(), event);
        if (event.term() != null || event.contactAt() != null || event.state() == State.CLOSED) return step(event, by);
        boolean reachedNow = event.state() != before && (event.note() == null || event.state() == State.PLANNED);
        return words().say(reachedNow ? reached(event) : "alerts.event.note", by);
    }

    private String onward(AlertEvent.Onward onward) {
        return onward.toName() == null
                ? words().say("alerts.event.told-again")
                : words().say("alerts.event.escalated", onward.toName());
    }

    private String passed(AlertEvent.Passed passed, String by) {
        if (passed.taken())
            return passed.fromName() == null
                    ? words().say("alerts.event.taken", by)
                    : words().say("alerts.event.taken-from", by, passed.fromName());
        return passed.fromName() == null
                ? words().say("alerts.event.given", by, passed.toName())
                : words().say("alerts.event.given-from", by, passed.toName(), passed.fromName());
    }

    private String contactPassed(AlertEvent.ContactPassed passed, AlertEvent event) {
        var at = words().moment(Objects.requireNonNull(event.contactAt()), alert.zone());
        return words().say("alerts.event.contact-passed", at, passed.fromName(), passed.toName());
    }

    private String step(AlertEvent event, String by) {
        if (event.contactAt() != null)
            return words().say("alerts.event.planned-at", by, words().moment(event.contactAt(), alert.zone()));
        var term = event.term();
        if (term == null) return words().say("alerts.event.reviewed", by);
        return event.state() == State.CLOSED
                ? words().say("alerts.event.closed-as", by, labels.disposition(term, words()))
                : words().say("alerts.event.assessed-as", by, labels.risk(term, words()));
    }

    /** Whom staff raised it by is who entered the answers, not who gave them. */
    private static String reached(AlertEvent event) {
        var entered = event.state() == State.RAISED && event.byName() != null;
        return entered
                ? "alerts.event.entered"
                : "alerts.event." + event.state().word();
    }

    private Words words() {
        return said.words();
    }
}
