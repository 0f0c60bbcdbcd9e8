package health.attune.questionnaires.sheet;

import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.forms.Criterion;
import health.attune.instruments.norms.Threshold;
import health.attune.pages.Words;
import java.util.ArrayList;
import java.util.List;

/** Answers that must reach a human, and published rules over single answers, in words. */
final class RuleFacts {
    private final Instrument instrument;
    private final Words words;

    RuleFacts(Instrument instrument, Words words) {
        this.instrument = instrument;
        this.words = words;
    }

    List<Fact> all() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                words.say("questionnaires.fact.safety"),
                instrument.safetyRules().stream().map(this::safety).toList()));
        for (var algorithm : instrument.algorithms()) {
            var outcomes = algorithm.outcomes().stream()
                    .map(outcome -> outcome.label().closestTo(language()))
                    .toList();
            facts.add(new Fact(
                    algorithm.label().closestTo(language()),
                    List.of(Told.of(
                            words.say("questionnaires.algorithm", String.join("; ", outcomes)), algorithm.source()))));
        }
        instrument
                .unitRule()
                .ifPresent(unit -> facts.add(new Fact(
                        words.say("questionnaires.fact.unit"),
                        List.of(Told.of(words.say("questionnaires.unit", unit.atLeast()), unit.source())))));
        facts.removeIf(fact -> fact.told().isEmpty());
        return facts;
    }

    private Told safety(SafetyRule rule) {
        var sentence = words.say(
                "questionnaires.safety",
                instrument.form().place(rule.answer().linkId()) + 1,
                answer(rule.answer()),
                words.say("questionnaires.urgency." + InstrumentWords.word(rule.urgency())),
                rule.meaning().closestTo(language()));
        return Told.of(sentence, rule.source());
    }

    private String answer(Criterion criterion) {
        return new Figures(words).threshold(new Threshold(criterion.comparison(), criterion.value()));
    }

    private String language() {
        return words.locale().getLanguage();
    }
}
