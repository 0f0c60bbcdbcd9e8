package health.attune.assets.web;

import health.attune.assets.MeasureStanding;
import health.attune.assets.Measures;
import health.attune.assets.Standing;
import health.attune.assets.web.LedgerRow.Cited;
import health.attune.assets.web.LedgerRow.Detail;
import health.attune.assets.web.LedgerRow.Line;
import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.ReliableChange;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Direction;
import health.attune.instruments.norms.Reference;
import health.attune.instruments.norms.Source;
import health.attune.pages.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what each measure of a domain means, what it does not mean, and where its figures come from. */
record DetailWords(ScoreWords scores, Measures measures, ZoneId zone) {

    List<Detail> of(Standing standing) {
        return standing.measures().stream()
                .map(measure -> detail(standing, measure))
                .toList();
    }

    private Detail detail(Standing standing, MeasureStanding measure) {
        var instrument = measures.instrument(measure.measure().instrumentId()).orElseThrow();
        var rule = measures.rule(measure.measure()).orElseThrow();
        var lines = new ArrayList<Line>();
        lines.add(asked(instrument));
        if (measure.latest() != null) lines.add(latest(measure, measure.latest(), rule));
        lines.add(means(rule));
        lines.add(line("not", words().say("assets.detail.not.words"), null));
        lines.add(compared(standing, measure.measure(), rule));
        lines.add(reliable(rule));
        lines.add(line(
                "count",
                words().say("assets.detail.count.words", measure.answers().told()),
                null));
        return new Detail(scores.text(rule.label()), lines);
    }

    private Line asked(Instrument instrument) {
        var recall = scores.text(instrument.about().use().recall());
        return line("asked", words().say("assets.detail.asked.words", scores.text(instrument.title()), recall), null);
    }

    private Line latest(MeasureStanding measure, MeasureStanding.Taken latest, ScoreRule rule) {
        var day = words().day(LocalDate.ofInstant(latest.at(), zone));
        var change = words().say("assets.detail.change." + measure.change().word());
        return line(
                "latest",
                words().say("assets.detail.latest.words", scores.value(latest.score(rule)), day, change),
                null);
    }

    private Line means(ScoreRule rule) {
        var range = rule.range();
        var key = rule.direction() == Direction.HIGHER_BETTER ? "assets.detail.more" : "assets.detail.less";
        var low = scores.points(rule, range.low());
        return line("means", words().say(key, low, scores.points(rule, range.high())), null);
    }

    private Line compared(Standing standing, Domain.Measure measure, ScoreRule rule) {
        var scale = standing.scale();
        if (scale != null && !scale.contributors().contains(measure))
            return line("compared", words().say("assets.detail.compared.apart"), null);
        var reference =
                scale == null ? null : rule.norms().reference(scale.group()).orElse(null);
        return reference == null
                ? line("compared", words().say("assets.detail.compared.none"), null)
                : line("compared", group(reference), cited(reference.source()));
    }

    private String group(Reference reference) {
        return words().say(
                        "assets.detail.compared.words",
                        scores.text(reference.population()),
                        words().number(reference.spread().mean().orElseThrow()),
                        words().number(reference.spread().sd().orElseThrow()));
    }

    private Line reliable(ScoreRule rule) {
        return rule.norms()
                .change()
                .reliable()
                .map(rules -> reliable(rule, rules))
                .orElseGet(() -> line("reliable", words().say("assets.detail.reliable.none"), null));
    }

    private Line reliable(ScoreRule rule, ChangeRules.Reliable rules) {
        var points = scores.points(rule, ReliableChange.points(rule, rules));
        return line("reliable", words().say("assets.detail.reliable.words", points), cited(rules.source()));
    }

    private Cited cited(Source source) {
        var standing = words().say("assets.source."
                + source.standing().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return new Cited(standing, source.words());
    }

    private Line line(String term, String said, @Nullable Cited source) {
        return new Line(words().say("assets.detail." + term), said, source);
    }

    private Words words() {
        return scores.words();
    }
}
