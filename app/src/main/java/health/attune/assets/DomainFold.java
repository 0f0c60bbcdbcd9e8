package health.attune.assets;

import health.attune.assets.ChangeWord.Reason;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.assets.Standing.Scale;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.domains.DomainChange;
import health.attune.instruments.domains.DomainValue;
import health.attune.instruments.domains.Domains;
import health.attune.instruments.trajectory.Course;
import health.attune.instruments.trajectory.Trajectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The standings on the measures of a domain to the standing in that domain. */
record DomainFold(Domain domain, Function<Domain.Measure, Optional<ScoreRule>> rules) {

    Standing of(List<MeasureStanding> answered) {
        var measures = answered.stream()
                .sorted(Comparator.comparingInt(m -> domain.measures().indexOf(m.measure())))
                .toList();
        var current = current(measures);
        var change = change(current);
        var word = word(change.outcome());
        var headline = headline(current, word);
        return new Standing(
                domain,
                headline.measure(),
                word,
                headline.change() == word ? headline.reason() : Reason.COMPARED,
                scale(current),
                measures,
                noticed(current, change));
    }

    /** By the measures that were answered after their beginning. */
    private DomainChange change(List<MeasureStanding> current) {
        var paired = current.stream().filter(DomainFold::isPaired).toList();
        return DomainChange.of(
                domain, scores(paired, MeasureStanding::baseline), scores(paired, MeasureStanding::latest));
    }

    private static List<Noticed> noticed(List<MeasureStanding> current, DomainChange change) {
        var ofDomain = Trajectory.bundled().signals(new Course(List.of(), List.of(change), Optional.empty(), 0));
        return Stream.concat(
                        current.stream().flatMap(measure -> measure.noticed().stream()),
                        ofDomain.stream().map(Noticed::of))
                .distinct()
                .toList();
    }

    private static ChangeWord word(DomainChange.Outcome outcome) {
        return switch (outcome) {
            case GAIN -> ChangeWord.GAIN;
            case LOSS -> ChangeWord.LOSS;
            case MIXED -> ChangeWord.MIXED;
            case NO_RELIABLE_CHANGE -> ChangeWord.NO_RELIABLE_CHANGE;
            case UNCERTAIN -> ChangeWord.UNCERTAIN;
            case NOT_ENOUGH_DATA -> ChangeWord.NOT_ENOUGH_DATA;
        };
    }

    private static List<MeasureStanding> current(List<MeasureStanding> measures) {
        var newest = measures.stream()
                .map(measure -> measure.answers().lastAt())
                .max(Instant::compareTo)
                .orElseThrow();
        var since = newest.minus(Duration.ofDays(Domains.bundled().together().days()));
        return measures.stream()
                .filter(measure -> !measure.answers().lastAt().isBefore(since))
                .toList();
    }

    /** The preferred measure that says so itself; else the preferred one that has a score; else the preferred one. */
    private static MeasureStanding headline(List<MeasureStanding> current, ChangeWord word) {
        return current.stream()
                .filter(measure -> measure.change() == word && measure.latest() != null)
                .findFirst()
                .or(() -> current.stream()
                        .filter(measure -> measure.latest() != null)
                        .findFirst())
                .orElse(current.getFirst());
    }

    /** Beginning and present by the same measures, so that nothing but the person moves; else the present alone. */
    private @Nullable Scale scale(List<MeasureStanding> current) {
        var paired = current.stream().filter(DomainFold::isPaired).toList();
        if (value(paired, MeasureStanding::latest) instanceof DomainValue.Known known) {
            var contributors = contributors(known);
            var same = paired.stream()
                    .filter(measure -> contributors.contains(measure.measure()))
                    .toList();
            var then = DomainValue.of(domain, scores(same, MeasureStanding::baseline), known.group());
            return new Scale(
                    known.group(),
                    then instanceof DomainValue.Known before ? before.t() : null,
                    known.t(),
                    contributors);
        }
        return value(current, MeasureStanding::latest) instanceof DomainValue.Known known
                ? new Scale(known.group(), null, known.t(), contributors(known))
                : null;
    }

    private static boolean isPaired(MeasureStanding measure) {
        var baseline = measure.baseline();
        var latest = measure.latest();
        return baseline != null && latest != null && latest.at().isAfter(baseline.at());
    }

    private DomainValue value(List<MeasureStanding> measures, Function<MeasureStanding, @Nullable Taken> which) {
        return DomainValue.of(domain, scores(measures, which));
    }

    private Map<Domain.Measure, Score> scores(
            List<MeasureStanding> measures, Function<MeasureStanding, @Nullable Taken> which) {
        var scores = new HashMap<Domain.Measure, Score>();
        for (var measure : measures) {
            var taken = which.apply(measure);
            var rule = rules.apply(measure.measure());
            if (taken != null && rule.isPresent()) scores.put(measure.measure(), taken.score(rule.get()));
        }
        return scores;
    }

    private static List<Domain.Measure> contributors(DomainValue.Known known) {
        return known.contributors().stream()
                .map(DomainValue.Contributor::measure)
                .toList();
    }
}
