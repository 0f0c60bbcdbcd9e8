package health.attune.questionnaires.sheet;

import health.attune.instruments.Band;
import health.attune.instruments.Cutoff;
import health.attune.instruments.Formula;
import health.attune.instruments.Instrument;
import health.attune.instruments.MissingRule;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.norms.Reference;
import health.attune.pages.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a score into plain words: how it is computed, what blanks do, how it is read, who it is compared with. */
final class ScoreFacts {
    private final Instrument instrument;
    private final Words words;
    private final Figures figures;

    ScoreFacts(Instrument instrument, Words words) {
        this.instrument = instrument;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<ScoreShown> all() {
        return instrument.scores().stream().map(this::score).toList();
    }

    private ScoreShown score(ScoreRule rule) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("computed", computed(rule)));
        facts.add(fact("range", List.of(range(rule))));
        facts.add(fact("missing", missing(rule.formula().missing())));
        facts.add(fact("bands", bands(rule)));
        facts.add(fact("cutoffs", rule.cutoffs().stream().map(this::cutoff).toList()));
        facts.addAll(new ChangeFacts(rule, words).all());
        facts.add(fact("reliability", reliability(rule)));
        facts.add(fact(
                "references",
                rule.norms().references().stream().map(this::reference).toList()));
        rule.loinc().ifPresent(code -> facts.add(fact("loinc", List.of(Told.plain(code)))));
        facts.removeIf(fact -> fact.told().isEmpty());
        return new ScoreShown(rule.id(), rule.label().closestTo(language()), facts);
    }

    private List<Told> computed(ScoreRule rule) {
        var formula = rule.formula();
        var told = new ArrayList<Told>();
        var method = "questionnaires.method." + InstrumentWords.word(formula.method());
        var parts = formula.method() == Formula.Method.SUM_OF_SCORES
                ? formula.parts().stream()
                        .map(id -> instrument.score(id).label().closestTo(language()))
                        .collect(Collectors.joining(", "))
                : numbers(formula.parts());
        told.add(Told.plain(words.say(method, parts, formula.parts().size())));
        if (!formula.reversed().isEmpty())
            told.add(Told.plain(words.say(
                    "questionnaires.method.reversed",
                    numbers(formula.reversed()),
                    formula.reversed().size())));
        scaling(formula.scaling()).forEach(told::add);
        return told;
    }

    private List<Told> scaling(Formula.Scaling scaling) {
        var told = new ArrayList<Told>();
        if (scaling.offset() != 0)
            told.add(Told.plain(words.say("questionnaires.scaling.offset", figures.number(scaling.offset()))));
        if (scaling.multiplier() != 1)
            told.add(Told.plain(words.say("questionnaires.scaling.multiplier", figures.number(scaling.multiplier()))));
        scaling.reverseFrom()
                .ifPresent(from ->
                        told.add(Told.plain(words.say("questionnaires.scaling.reverse", figures.number(from)))));
        return told;
    }

    private Told range(ScoreRule rule) {
        return Told.plain(words.say(
                "questionnaires.range." + InstrumentWords.word(rule.direction()),
                figures.number(rule.range().low()),
                figures.number(rule.range().high())));
    }

    private List<Told> missing(MissingRule rule) {
        var told = new ArrayList<Told>();
        told.add(Told.of(
                words.say("questionnaires.missing." + InstrumentWords.word(rule.method()), rule.most()),
                rule.source()));
        if (!rule.neverImpute().isEmpty())
            told.add(Told.plain(words.say(
                    "questionnaires.missing.never",
                    numbers(rule.neverImpute()),
                    rule.neverImpute().size())));
        return told;
    }

    private List<Told> bands(ScoreRule rule) {
        var named = rule.reading().named();
        var told =
                named.all().stream().map(this::band).map(Told::plain).collect(Collectors.toCollection(ArrayList::new));
        if (!told.isEmpty()) told.add(Told.of(told.removeLast().words(), named.source()));
        return told;
    }

    private String band(Band band) {
        var label = band.label().closestTo(language());
        if (band.low() == band.high())
            return words.say("questionnaires.band.single", figures.number(band.low()), label);
        return words.say("questionnaires.band", figures.number(band.low()), figures.number(band.high()), label);
    }

    private Told cutoff(Cutoff cutoff) {
        var sentence = words.say(
                "questionnaires.cutoff",
                figures.threshold(cutoff.threshold()),
                cutoff.meaning().closestTo(language()));
        var group = cutoff.group() == Cutoff.Group.EVERYBODY
                ? ""
                : " " + words.say("questionnaires.group." + InstrumentWords.word(cutoff.group()));
        return Told.of(sentence + group, cutoff.source());
    }

    private List<Told> reliability(ScoreRule rule) {
        return rule.norms().reliabilities().stream()
                .map(r -> Told.of(
                        words.say(
                                "questionnaires.reliability." + InstrumentWords.word(r.kind()),
                                figures.number(r.value()),
                                r.sample()),
                        r.source()))
                .toList();
    }

    private Told reference(Reference reference) {
        var parts = new ArrayList<String>();
        reference.spread().mean().ifPresent(m -> parts.add(words.say("questionnaires.mean", figures.number(m))));
        reference.spread().sd().ifPresent(sd -> parts.add(words.say("questionnaires.sd", figures.number(sd))));
        reference.n().ifPresent(n -> parts.add(words.say("questionnaires.n", n)));
        var kind = words.say("questionnaires.reference." + InstrumentWords.word(reference.group()));
        var population = reference.population().closestTo(language());
        return Told.of(kind + ": " + population + " (" + String.join(", ", parts) + ")", reference.source());
    }

    private Fact fact(String term, List<Told> told) {
        return new Fact(words.say("questionnaires.fact." + term), told);
    }

    /** The questions by their numbers, runs written short: {@code 1–8, 10}. */
    private String numbers(Collection<String> linkIds) {
        var form = instrument.form();
        return Runs.of(
                linkIds.stream().map(linkId -> form.place(linkId) + 1).sorted().toList());
    }

    private String language() {
        return words.locale().getLanguage();
    }
}
