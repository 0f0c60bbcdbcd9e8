package health.attune.alerts.web;

import health.attune.alerts.Alert;
import health.attune.alerts.Concern.Reason;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Item;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what an alert is about, with the answer that raised it in the words it was given in. */
record AlertWords(Words words, Questionnaires questionnaires, Instant now) {

    AlertRow row(Alert alert) {
        var instrument = instrument(alert);
        var item = instrument.filter(found -> mayShow(found, alert)).flatMap(found -> found.item(alert.itemId()));
        var due = alert.dueAt();
        return new AlertRow(
                alert.id(),
                alert.personName(),
                words.say(what(alert), instrument.map(this::title).orElse(alert.instrumentId())),
                item.map(found -> found.text().closestTo(language())).orElse(null),
                item.flatMap(found -> instrument.map(AlertWords::attribution)).orElse(null),
                answer(alert, item),
                words.moment(alert.raisedAt(), alert.zone()),
                due == null ? null : due(due, alert.zone()),
                alert.isLate(now),
                alert.waits(),
                words.say("alerts.state." + alert.state().word()),
                alert.ownerName());
    }

    /** A deadline at midnight is the end of the day before it. */
    private String due(Instant due, ZoneId zone) {
        var at = due.atZone(zone);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.say("alerts.end-of", words.day(at.toLocalDate().minusDays(1)))
                : words.moment(due, zone);
    }

    private static String what(Alert alert) {
        boolean positive = alert.reason() == Reason.POSITIVE;
        if (positive && alert.isHistoric()) return "alerts.what.historic";
        return positive && alert.answer() == null
                ? "alerts.what.score"
                : "alerts.what." + alert.reason().word();
    }

    private @Nullable String answer(Alert alert, Optional<Item> item) {
        var value = alert.answer();
        if (value == null) return null;
        return said(value, item);
    }

    /** An answer in the words of its option; where those may not be shown, as its number. */
    String said(int value, Optional<Item> item) {
        return item.flatMap(found -> found.option(value))
                .map(option -> option.label().closestTo(language()))
                .orElseGet(() -> words.say("alerts.answer.number", value));
    }

    Optional<Item> item(Alert alert) {
        return instrument(alert).filter(found -> mayShow(found, alert)).flatMap(found -> found.item(alert.itemId()));
    }

    private Optional<Instrument> instrument(Alert alert) {
        return questionnaires.find(alert.instrumentId(), alert.instrumentVersion());
    }

    private boolean mayShow(Instrument instrument, Alert alert) {
        return questionnaires.mayShowText(instrument, alert.siteId()).granted();
    }

    private static String attribution(Instrument instrument) {
        return instrument.licence().attribution();
    }

    private String title(Instrument instrument) {
        return instrument.title().closestTo(language());
    }

    private String language() {
        return words.locale().getLanguage();
    }
}
