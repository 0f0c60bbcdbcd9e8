package health.attune.checkins.web;

import health.attune.checkins.results.Results.Measure;
import health.attune.checkins.results.Results.Result;
import health.attune.checkins.results.Results.Start;
import health.attune.checkins.web.ResultPage.Bar;
import health.attune.checkins.web.ResultPage.MeasureView;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.Change;
import health.attune.instruments.change.NoticedChange;
import health.attune.instruments.change.ReliableChange;
import health.attune.instruments.forms.Texts;
import health.attune.pages.Words;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a check-in tells: what changed and how sure that is, without praise and without alarm. */
public record ResultWords(Words words, ZoneId zone) {

    ResultPage page(Result result) {
        var answered = result.checkin().completedAt();
        return new ResultPage(
                answered == null ? "" : day(answered),
                result.measures().stream()
                        .map(measure -> measure(measure, result.presentOnly()))
                        .toList(),
                result.nextDueOn() == null
                        ? words.say("checkins.result.next-none")
                        : words.say("checkins.result.next", words.day(result.nextDueOn())),
                result.presentOnly());
    }

    /** One score in a line of its own, such as {@code PHQ-9 total: 12 of 27, moderate}. */
    public String line(Score score) {
        var label = text(score.rule().label());
        return switch (score) {
            case Score.NotEnoughData _ ->
                words.say("checkins.result.line", label, words.say("checkins.result.not-enough"));
            case Score.Value value -> {
                var range = inRange(value.rule(), value.points());
                var band = value.bandIsCertain()
                        ? value.band().map(found -> ", " + text(found.label())).orElse("")
                        : "";
                yield words.say("checkins.result.line", label, range + band);
            }
        };
    }

    private MeasureView measure(Measure measure, boolean presentOnly) {
        var rule = measure.now().rule();
        return switch (measure.now()) {
            case Score.NotEnoughData none ->
                new MeasureView(
                        text(rule.label()),
                        words.say("checkins.result.not-enough"),
                        null,
                        notEnough(none),
                        null,
                        List.of(),
                        null);
            case Score.Value value ->
                new MeasureView(
                        text(rule.label()),
                        inRange(rule, value.points()),
                        band(value),
                        sureness(value),
                        measure.start() == null && !presentOnly ? words.say("checkins.result.first") : change(measure),
                        facts(measure),
                        bar(value, measure.start()));
        };
    }

    private String notEnough(Score.NotEnoughData none) {
        return switch (none.reason()) {
            case TOO_MANY_BLANK ->
                words.say(
                        "checkins.result.too-many-blank",
                        none.blank().size(),
                        none.rule().formula().missing().most());
            case NEVER_IMPUTED_BLANK -> words.say("checkins.result.safety-blank");
            case NOTHING_ANSWERED -> words.say("checkins.result.nothing-answered");
        };
    }

    private @Nullable String band(Score.Value value) {
        if (!value.bandIsCertain()) return null;
        return value.band()
                .map(band -> words.say("checkins.result.band", text(band.plain())))
                .orElse(null);
    }

    private @Nullable String sureness(Score.Value value) {
        if (value.missing() == 0) return null;
        var low = points(value.rule(), value.low());
        var high = points(value.rule(), value.high());
        var key = value.bandIsCertain() ? "checkins.result.estimate" : "checkins.result.uncertain";
        return words.say(key, value.missing(), low, high);
    }

    private @Nullable String change(Measure measure) {
        var start = measure.start();
        var change = measure.change();
        if (start == null || change == null || change.improvement().isEmpty()) return null;
        var rule = measure.now().rule();
        double improvement = change.improvement().getAsDouble();
        var key = improvement == 0 ? "same" : improvement > 0 ? "better" : "worse";
        return words.say(
                "checkins.result.change-" + key,
                day(start.at()),
                points(rule, start.score().points()),
                points(rule, Math.abs(improvement)));
    }

    private List<String> facts(Measure measure) {
        var facts = new ArrayList<String>();
        var change = measure.change();
        if (change == null || change.improvement().isEmpty()) return facts;
        if (change.improvement().getAsDouble() != 0) {
            noticed(change.noticed()).forEach(facts::add);
            facts.add(reliable(change));
        }
        status(measure, change).forEach(facts::add);
        return facts;
    }

    private Stream<String> noticed(NoticedChange noticed) {
        return switch (noticed.outcome()) {
            case NO_RULE, NOT_ENOUGH_DATA -> Stream.empty();
            case BETTER, TOO_SMALL, WORSE, UNCERTAIN ->
                Stream.of(words.say("checkins.result.noticed-" + word(noticed.outcome())));
        };
    }

    private String reliable(Change change) {
        var reliable = change.reliable();
        var needed = reliable.needed().isPresent()
                ? points(change.rule(), reliable.needed().getAsDouble())
                : "";
        var outcome = reliable.outcome() == ReliableChange.Outcome.NOT_ENOUGH_DATA
                ? ReliableChange.Outcome.UNCERTAIN
                : reliable.outcome();
        return words.say("checkins.result.reliable-" + word(outcome), needed);
    }

    private Stream<String> status(Measure measure, Change change) {
        var before = change.from().value().flatMap(Score.Value::band);
        var now = change.to().value().filter(Score.Value::bandIsCertain).flatMap(Score.Value::band);
        if (measure.start() == null || before.isEmpty() || now.isEmpty()) return Stream.empty();
        var key = before.equals(now) ? "checkins.result.status-same" : "checkins.result.status-moved";
        return Stream.of(
                words.say(key, text(before.get().plain()), text(now.get().plain())));
    }

    private static Bar bar(Score.Value value, @Nullable Start start) {
        var rule = value.rule();
        return new Bar(
                place(rule, value.points()),
                start == null ? null : place(rule, start.score().points()),
                Math.min(place(rule, value.low()), place(rule, value.high())),
                Math.max(place(rule, value.low()), place(rule, value.high())),
                rule.bands().stream()
                        .skip(1)
                        .map(band -> place(rule, band.low() - rule.range().step() / 2))
                        .toList());
    }

    /** From 0 to 100; the better end is always at the right. */
    private static double place(ScoreRule rule, double points) {
        var range = rule.range();
        double share = 100 * (points - range.low()) / (range.high() - range.low());
        double right = rule.direction().sign() > 0 ? share : 100 - share;
        return Math.round(Math.clamp(right, 0, 100) * 10) / 10.0;
    }

    private String inRange(ScoreRule rule, double points) {
        var range = rule.range();
        var key = range.low() == 0 ? "checkins.result.of" : "checkins.result.from-to";
        return words.say(key, points(rule, points), points(rule, range.high()), points(rule, range.low()));
    }

    private String points(ScoreRule rule, double points) {
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(rule.formula().scaling().decimals());
        return format.format(points);
    }

    private String text(Texts texts) {
        return texts.closestTo(words.locale().getLanguage());
    }

    private String day(Instant at) {
        return words.day(at.atZone(zone).toLocalDate());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
