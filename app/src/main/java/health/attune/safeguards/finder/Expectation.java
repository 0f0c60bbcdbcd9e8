package health.attune.safeguards.finder;

import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Form;
import health.attune.questionnaires.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of one response which alerts must be there. */
@Component
class Expectation {
    private final Definitions definitions;
    private final Questionnaires questionnaires;

    Expectation(Definitions definitions, Questionnaires questionnaires) {
        this.definitions = definitions;
        this.questionnaires = questionnaires;
    }

    List<Needed> of(RawResponse response) {
        var rules = definitions.rules(response.instrumentId(), response.instrumentVersion());
        if (rules.isEmpty()) return List.of();
        var instrument = questionnaires
                .find(response.instrumentId(), response.instrumentVersion())
                .orElse(null);
        var needed = new ArrayList<>(late(response, rules));
        if (response.isOfScores() && instrument != null) needed.addAll(scored(response, instrument, rules));
        else needed.addAll(answered(response, instrument == null ? null : instrument.form(), rules));
        if (response.isImported()) needed.removeIf(one -> one.reason() == Reason.SKIPPED);
        return needed;
    }

    /** Whether its rule may be suspended: never what needs somebody at once, nor what its definition is silent of. */
    boolean mayRest(RawResponse response, Needed needed) {
        if (isOfSafety(response)) return false;
        if (needed.reason() == Reason.SKIPPED) return true;
        return needed.reason() != Reason.UNREADABLE
                && needed.urgency() == Urgency.SAME_DAY
                && definitions
                        .suspendable(response.instrumentId(), response.instrumentVersion())
                        .contains(needed.item());
    }

    private boolean isOfSafety(RawResponse response) {
        return questionnaires
                .find(response.instrumentId(), response.instrumentVersion())
                .filter(instrument -> instrument.about().area() != About.Area.SAFETY)
                .isEmpty();
    }

    private static List<Needed> scored(RawResponse response, Instrument instrument, List<Rule> rules) {
        return response.completed() ? new ScoresRead(instrument, rules, response.scores()).needed() : List.of();
    }

    private static List<Needed> answered(RawResponse response, @Nullable Form form, List<Rule> rules) {
        var answers = RawAnswers.of(response, form);
        var needed = new ArrayList<Needed>();
        answers.readable().forEach((item, values) -> {
            var met = Rule.met(rules, item, values);
            if (!met.isEmpty()) needed.add(Needed.answered(Reason.POSITIVE, item, values, met));
        });
        for (var item : answers.unreadable()) needed.add(Needed.unreadable(item));
        if (response.completed() && form != null) needed.addAll(blank(form, answers, rules));
        return needed;
    }

    private static List<Needed> blank(Form form, RawAnswers answers, List<Rule> rules) {
        var asked = Gates.asked(form, answers.readable());
        return rules.stream()
                .map(Rule::item)
                .distinct()
                .filter(asked::contains)
                .filter(item -> !answers.readable().containsKey(item))
                .filter(item -> !answers.unreadable().contains(item))
                .map(Needed::skipped)
                .toList();
    }

    private static List<Needed> late(RawResponse response, List<Rule> rules) {
        return RawAnswers.late(response.late()).stream()
                .filter(answer ->
                        !Rule.met(rules, answer.getKey(), answer.getValue()).isEmpty())
                .map(answer -> Needed.answered(
                        Reason.LATE,
                        answer.getKey(),
                        answer.getValue(),
                        Rule.met(rules, answer.getKey(), answer.getValue())))
                .toList();
    }
}
