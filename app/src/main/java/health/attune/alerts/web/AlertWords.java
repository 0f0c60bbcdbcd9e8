package health.attune.alerts.web;

import health.attune.alerts.Alert;
import health.attune.alerts.AnswerHistory.Earlier;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Due;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Item;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what an alert is about, with the answer that raised it in the words it was given in.
 *
 * @param earlier alert to what was answered to its question before, the newest first
 */
record AlertWords(Words words, Questionnaires questionnaires, Instant now, Map<UUID, List<Earlier>> earlier) {

    AlertRow row(Alert alert) {
        var instrument = instrument(alert);
        var item = item(alert);
        return new AlertRow(
                alert.id(),
                alert.personName(),
                alert.pronouns(),
                why(alert),
                item.map(found -> found.text().closestTo(language())).orElse(null),
                item.flatMap(found -> instrument.map(AlertWords::attribution)).orElse(null),
                answer(alert, item),
                !alert.isWithoutOrigin(),
                earlier.getOrDefault(alert.id(), List.of()).stream()
                        .map(before -> said(before, alert))
                        .toList(),
                words.moment(alert.raisedAt(), alert.zone()),
                next(alert),
                alert.isLate(now),
                alert.waits(),
                words.say("alerts.state."
                        + (alert.isOnlyToBeClosed() ? "to-close" : alert.state().word())),
                alert.ownerName());
    }

    /** An earlier answer with its day. */
    private String said(Earlier before, Alert alert) {
        var answer =
                before.answer() == null ? words.say("alerts.earlier.left-out") : said(before.answer(), item(alert));
        return words.say(
                "alerts.earlier.one", words.day(before.at().atZone(alert.zone()).toLocalDate()), answer);
    }

    /** The next step, and by when. */
    private @Nullable String next(Alert alert) {
        if (alert.isOnlyToBeClosed()) return words.say("alerts.next.to-close");
        var by = alert.nextBy();
        if (by == null || alert.isClosed()) return null;
        return words.say("alerts.next." + alert.state().word(), new Due(by, alert.zone()).in(words));
    }

    /** What is to be done next, and why. */
    String step(Alert alert) {
        var state = alert.isOnlyToBeClosed() ? "to-close" : alert.state().word();
        return words.say("alerts.today.step." + state, why(alert));
    }

    private String why(Alert alert) {
        return words.say(what(alert), instrument(alert).map(this::title).orElse(alert.instrumentId()));
    }

    private static String what(Alert alert) {
        if (alert.isWithoutOrigin()) return "alerts.what.somebody-needed";
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

    String title(Instrument instrument) {
        return instrument.title().closestTo(language());
    }

    private String language() {
        return words.locale().getLanguage();
    }
}
