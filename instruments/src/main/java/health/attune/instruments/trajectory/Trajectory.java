package health.attune.instruments.trajectory;

import static health.attune.instruments.trajectory.Signal.Kind.ASSET_LOSS;
import static health.attune.instruments.trajectory.Signal.Kind.BEYOND_EXPECTED;
import static health.attune.instruments.trajectory.Signal.Kind.MISSED;
import static health.attune.instruments.trajectory.Signal.Kind.RELATIONSHIP;
import static health.attune.instruments.trajectory.Signal.Kind.RISING;
import static health.attune.instruments.trajectory.Signal.Kind.STALLED;
import static health.attune.instruments.trajectory.Signal.Kind.WORSE_THAN_BASELINE;

import health.attune.instruments.Algorithm;
import health.attune.instruments.Score;
import health.attune.instruments.change.Change;
import health.attune.instruments.change.NoticedChange;
import health.attune.instruments.change.ReliableChange;
import health.attune.instruments.domains.DomainChange;
import health.attune.instruments.norms.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notices courses that are not on track. One rule, one method, one sentence.
 *
 * <p>A signal prompts a conversation and never acts by itself. Some people change little until the sixth session
 * (Saunders 2019, PMC6428692), so an early signal is not a verdict.
 */
public final class Trajectory {

    private final TrajectoryRules rules;

    public Trajectory(TrajectoryRules rules) {
        this.rules = rules;
    }

    public static Trajectory bundled() {
        return new Trajectory(TrajectoryRules.bundled());
    }

    /** Every signal of a course, the red ones first. */
    public List<Signal> signals(Course course) {
        var signals = new ArrayList<Signal>();
        var known = course.known();
        // Whoever is worse is not told besides that nothing has become easier yet.
        worseThanBaseline(known).or(() -> stalled(known)).ifPresent(signals::add);
        rising(known).ifPresent(signals::add);
        course.assets().forEach(change -> assetLoss(change).ifPresent(signals::add));
        course.feedback().flatMap(this::relationship).ifPresent(signals::add);
        missed(course.missedInARow()).ifPresent(signals::add);
        signals.sort(Comparator.comparing(Signal::level));
        return signals;
    }

    /** As {@link #signals(Course)}, with the site's own curves of expected response. */
    public List<Signal> signals(Course course, ExpectedResponse expected) {
        return Stream.concat(beyondExpected(course.known(), expected).stream(), signals(course).stream())
                .sorted(Comparator.comparing(Signal::level))
                .toList();
    }

    private Optional<Signal> worseThanBaseline(List<Score.Value> known) {
        if (known.size() < 2) return Optional.empty();
        var reliable = Change.between(known.getFirst(), known.getLast()).reliable();
        if (reliable.outcome() != ReliableChange.Outcome.WORSENED) return Optional.empty();
        return rules.signal(
                WORSE_THAN_BASELINE,
                Map.of(
                        "improvement", Numbers.plain(-reliable.improvement().orElseThrow()),
                        "needed", Numbers.plain(reliable.needed().orElseThrow())));
    }

    private Optional<Signal> beyondExpected(List<Score.Value> known, ExpectedResponse expected) {
        if (known.size() < 2) return Optional.empty();
        var bound = expected.bound(known.getFirst().points(), known.size());
        if (bound.isEmpty()) return Optional.empty();
        var last = known.getLast();
        if (last.rule().direction().improvement(bound.getAsDouble(), last.points()) >= 0) return Optional.empty();
        return rules.signal(
                BEYOND_EXPECTED,
                Map.of("score", Numbers.plain(last.points()), "bound", Numbers.plain(bound.getAsDouble())));
    }

    private Optional<Signal> stalled(List<Score.Value> known) {
        if (!rules.has(STALLED) || known.size() < rules.count(STALLED) || !needsCare(known.getLast()))
            return Optional.empty();
        var from = known.getFirst();
        double improvement = from.rule()
                .direction()
                .improvement(from.points(), known.getLast().points());
        boolean byShare = improvement > 0 && improvement >= from.points() * rules.amount(STALLED) / 100;
        boolean noticed = Change.between(from, known.getLast()).noticed().outcome() == NoticedChange.Outcome.BETTER;
        if (byShare || noticed) return Optional.empty();
        return rules.signal(STALLED, Map.of("count", String.valueOf(known.size())));
    }

    private Optional<Signal> rising(List<Score.Value> known) {
        int n = known.size();
        if (n < 3) return Optional.empty();
        var before = known.get(n - 3);
        boolean twice = worse(before, known.get(n - 2)) && worse(before, known.get(n - 1));
        return twice ? rules.signal(RISING, Map.of()) : Optional.empty();
    }

    private Optional<Signal> assetLoss(DomainChange change) {
        if (!change.domain().axis().isAsset() || change.outcome() != DomainChange.Outcome.LOSS) return Optional.empty();
        return rules.signal(
                ASSET_LOSS, Map.of(), Map.of("domain", change.domain().label()));
    }

    private Optional<Signal> relationship(Course.Feedback feedback) {
        boolean asksForIt = feedback.last() instanceof Algorithm.Result.Reached;
        boolean fell = RunningMedian.fallOfLast(feedback.scores()).orElse(0) >= rules.amount(RELATIONSHIP);
        return asksForIt || fell ? rules.signal(RELATIONSHIP, Map.of()) : Optional.empty();
    }

    private Optional<Signal> missed(int inARow) {
        if (!rules.has(MISSED) || inARow < rules.count(MISSED)) return Optional.empty();
        return rules.signal(MISSED, Map.of("count", String.valueOf(inARow)));
    }

    private static boolean worse(Score.Value before, Score.Value after) {
        return Change.between(before, after).noticed().outcome() == NoticedChange.Outcome.WORSE;
    }

    /** Who is off the clinical side needs no improvement; where no side is published, everybody may. */
    private static boolean needsCare(Score.Value score) {
        var clinical = score.rule().norms().change().clinical();
        return clinical.isEmpty() || clinical.get().side().holds(score.points());
    }
}
