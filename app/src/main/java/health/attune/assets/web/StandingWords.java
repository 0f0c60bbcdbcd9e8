package health.attune.assets.web;

import health.attune.assets.ChangeWord;
import health.attune.assets.ChangeWord.Reason;
import health.attune.assets.MeasureStanding;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.assets.Measures;
import health.attune.assets.Reading;
import health.attune.assets.Standing;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.domains.TScore;
import health.attune.instruments.norms.Direction;
import health.attune.instruments.norms.Reference;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a person stands in one domain. */
record StandingWords(ScoreWords scores, Measures measures, ZoneId zone, Standing standing) {

    /** On the common scale where a group to compare with is known, else on the score's own; null without a score. */
    @Nullable
    Bar bar() {
        var scale = standing.scale();
        if (scale != null) {
            var baseline = scale.baseline();
            var group = words().say("assets.group." + group(scale));
            var summary = baseline == null
                    ? words().say("assets.bar.now", shown(scale.latest()), group)
                    : words().say("assets.bar.both", shown(baseline), shown(scale.latest()), group);
            return new Bar(
                    baseline == null ? null : Bar.ofT(baseline), Bar.ofT(scale.latest()), true, isUncertain(), summary);
        }
        var told = standing.told();
        var latest = told.latest();
        if (latest == null) return null;
        var start = beginning(told);
        return new Bar(
                start == null ? null : Bar.ofShare(share(start)),
                Bar.ofShare(share(latest)),
                false,
                isUncertain(),
                words().say("assets.bar.raw"));
    }

    /** The latest score in its own units, its band and its day. */
    @Nullable
    String now() {
        var latest = standing.told().latest();
        return latest == null ? null : words().say("assets.now", scores.value(latest.score(rule())), day(latest.at()));
    }

    /** Where it began, where that was another day than the latest. */
    @Nullable
    String start() {
        var start = beginning(standing.told());
        return start == null ? null : words().say("assets.start", scores.value(start.score(rule())), day(start.at()));
    }

    /** Which measures the value is made of. */
    String by() {
        var scale = standing.scale();
        var contributors = scale == null ? List.of(standing.headline()) : scale.contributors();
        return contributors.stream()
                .flatMap(measure -> measures.instrument(measure.instrumentId()).stream())
                .map(instrument -> scores.text(instrument.title()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        var latest = standing.told().latest();
        if (isToBeExplained())
            notes.add(words().say("assets.reason." + standing.reason().word()));
        if (latest != null && latest.missing() > 0) notes.add(scores.sureness(reading(latest)));
        if (latest != null && standing.told().answers().lastAt().isAfter(latest.at()))
            notes.add(words().say(
                            "assets.note.newest-untold",
                            day(standing.told().answers().lastAt())));
        var scale = standing.scale();
        if (scale != null && scale.group() != Reference.Group.GENERAL_POPULATION)
            notes.add(words().say("assets.note.group", words().say("assets.group." + group(scale))));
        if (scale != null && (scale.latest() < TScore.FLOOR || scale.latest() > TScore.CEILING))
            notes.add(words().say("assets.note.off-scale"));
        return notes;
    }

    /** Where the change word alone would leave open why; what stands apart is explained once for all of it. */
    private boolean isToBeExplained() {
        return standing.reason() != Reason.NO_RULE
                && standing.reason() != Reason.ANSWERED_ONCE
                && (!standing.change().isTold() || standing.change() == ChangeWord.MIXED);
    }

    private static String group(Standing.Scale scale) {
        return scale.group().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Taken beginning(MeasureStanding measure) {
        var baseline = measure.baseline();
        var latest = measure.latest();
        return baseline == null || latest == null || !latest.at().isAfter(baseline.at()) ? null : baseline;
    }

    private boolean isUncertain() {
        var latest = standing.told().latest();
        return latest != null && reading(latest).sureness() == Reading.Sureness.UNCERTAIN;
    }

    private Reading reading(Taken taken) {
        return new Reading(LocalDate.ofInstant(taken.at(), zone), taken.score(rule()));
    }

    private double share(Taken taken) {
        var range = rule().range();
        double share = (taken.points() - range.low()) / (range.high() - range.low());
        return rule().direction() == Direction.HIGHER_BETTER ? share : 1 - share;
    }

    private ScoreRule rule() {
        return measures.rule(standing.headline()).orElseThrow();
    }

    private String shown(double t) {
        return String.format(words().locale(), "%d", Math.round(Math.clamp(t, TScore.FLOOR, TScore.CEILING)));
    }

    private String day(Instant at) {
        return words().day(LocalDate.ofInstant(at, zone));
    }

    private Words words() {
        return scores.words();
    }
}
