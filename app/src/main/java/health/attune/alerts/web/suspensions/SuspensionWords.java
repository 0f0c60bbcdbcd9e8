package health.attune.alerts.web.suspensions;

import health.attune.access.Principal;
import health.attune.alerts.suspensions.Suspension;
import health.attune.alerts.suspensions.Suspensions;
import health.attune.alerts.suspensions.WatchedRule;
import health.attune.instruments.Instrument;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says what is suspended where and until when; the inbox shows it, too. */
@Component
public class SuspensionWords {
    private final Suspensions suspensions;
    private final Questionnaires questionnaires;

    SuspensionWords(Suspensions suspensions, Questionnaires questionnaires) {
        this.suspensions = suspensions;
        this.questionnaires = questionnaires;
    }

    /** What stands or waits at the places of the reader; not what is over. */
    public List<SuspensionRow> standing(Principal who, Words words) {
        return rows(who, suspensions.standing(who), words);
    }

    List<SuspensionRow> rows(Principal who, List<Suspension> shown, Words words) {
        return shown.stream().map(one -> row(who, one, words)).toList();
    }

    SuspensionRow row(Principal who, Suspension one, Words words) {
        boolean leads = !one.isOver() && suspensions.leads(who, one);
        return new SuspensionRow(
                one.id(),
                rule(one.rule(), words),
                one.siteId() == null ? words.say("alerts.suspension.everywhere-in", one.place()) : one.place(),
                one.because(),
                standing(one, words),
                heldBack(one, words),
                one.isInForce(),
                suspensions.mayConfirm(who, one),
                leads);
    }

    private String heldBack(Suspension one, Words words) {
        if (!one.isProposed()) return words.say("alerts.suspension.held-back", one.heldBack());
        return words.say(suspensions.waitsForNobody(one) ? "alerts.suspension.no-second" : "alerts.suspension.not-yet");
    }

    private static String standing(Suspension one, Words words) {
        var until = words.day(one.lastDay());
        var key = "alerts.suspension.standing."
                + one.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return one.confirmedBy() == null
                ? words.say(key + (one.isOver() ? ".unconfirmed" : ""), until, one.by())
                : words.say(key, until, one.by(), one.confirmedBy());
    }

    /** The rule by the title of its questionnaire and the number of its question. */
    String rule(WatchedRule rule, Words words) {
        var instrument = questionnaires.find(rule.instrumentId());
        var title = instrument
                .map(found -> found.title().closestTo(words.locale().getLanguage()))
                .orElse(rule.instrumentId());
        var number = instrument.map(found -> number(found, rule.itemId())).orElse(rule.itemId());
        return words.say("alerts.suspension.rule." + rule.kind().word(), title, number);
    }

    private static String number(Instrument instrument, String item) {
        var items = instrument.items();
        return IntStream.range(0, items.size())
                .filter(place -> items.get(place).linkId().equals(item))
                .mapToObj(place -> String.valueOf(place + 1))
                .findFirst()
                .orElse(item);
    }
}
