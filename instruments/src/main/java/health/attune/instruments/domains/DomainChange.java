package health.attune.instruments.domains;

import health.attune.instruments.Score;
import health.attune.instruments.change.Change;
import health.attune.instruments.change.ReliableChange;
import health.attune.instruments.norms.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How one domain moved from a baseline to now.
 *
 * @param outcome  by the reliable change of its scores
 * @param deltaT   difference of the two domain values over the scores known at both times; positive is better
 * @param measures reliable change of each score known at both times
 */
public record DomainChange(
        Domain domain, Outcome outcome, OptionalDouble deltaT, Map<Domain.Measure, ReliableChange> measures) {

    /** What can be said of the domain as a whole. */
    public enum Outcome {
        GAIN,
        NO_RELIABLE_CHANGE,
        LOSS,
        /** One score reliably better, another reliably worse. */
        MIXED,
        UNCERTAIN,
        NOT_ENOUGH_DATA
    }

    /**
     * @param from scores at the baseline
     * @param to   scores now
     */
    public static DomainChange of(Domain domain, Map<Domain.Measure, Score> from, Map<Domain.Measure, Score> to) {
        var before = new LinkedHashMap<Domain.Measure, Score>();
        var after = new LinkedHashMap<Domain.Measure, Score>();
        var measures = new LinkedHashMap<Domain.Measure, Change>();
        for (var measure : domain.measures()) {
            var first = from.get(measure);
            var last = to.get(measure);
            if (first == null
                    || last == null
                    || first.value().isEmpty()
                    || last.value().isEmpty()) continue;
            before.put(measure, first);
            after.put(measure, last);
            measures.put(measure, Change.between(first, last));
        }
        var reliable = new LinkedHashMap<Domain.Measure, ReliableChange>();
        measures.forEach((measure, change) -> reliable.put(measure, change.reliable()));
        return new DomainChange(domain, outcome(measures.values()), deltaT(domain, before, after), reliable);
    }

    /** One score that may have gone the other way leaves it open; nothing is declared that a blank could undo. */
    private static Outcome outcome(Collection<Change> changes) {
        var better = changes.stream().map(Change::reliablyBetter).reduce(Verdict.NO, Verdict::or);
        var worse = changes.stream().map(Change::reliablyWorse).reduce(Verdict.NO, Verdict::or);
        if (better.isYes() && worse.isYes()) return Outcome.MIXED;
        if (better == Verdict.UNCERTAIN || worse == Verdict.UNCERTAIN) return Outcome.UNCERTAIN;
        if (better.isYes()) return Outcome.GAIN;
        if (worse.isYes()) return Outcome.LOSS;
        boolean isKnown =
                changes.stream().anyMatch(change -> change.reliable().outcome() == ReliableChange.Outcome.UNCHANGED);
        return isKnown ? Outcome.NO_RELIABLE_CHANGE : Outcome.NOT_ENOUGH_DATA;
    }

    private static OptionalDouble deltaT(
            Domain domain, Map<Domain.Measure, Score> before, Map<Domain.Measure, Score> after) {
        if (DomainValue.of(domain, before) instanceof DomainValue.Known first
                && DomainValue.of(domain, after, first.group()) instanceof DomainValue.Known last)
            return OptionalDouble.of(last.t() - first.t());
        return OptionalDouble.empty();
    }
}
