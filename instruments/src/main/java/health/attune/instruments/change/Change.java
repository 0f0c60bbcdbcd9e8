package health.attune.instruments.change;

import health.attune.instruments.Cutoff;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Verdict;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * How one score of one person moved from a baseline to a later measurement. Each question is answered on its own; none
 * of them stands for another.
 */
public final class Change {

    private final Score from;
    private final Score to;

    private Change(Score from, Score to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param from the baseline, or "not enough data"
     * @param to   the later measurement, or "not enough data"
     * @throws IllegalArgumentException where they are scores of different rules
     */
    public static Change between(Score from, Score to) {
        if (!from.rule().equals(to.rule()))
            throw new IllegalArgumentException("A change needs two scores of one kind, not \""
                    + from.rule().id() + "\" and \"" + to.rule().id() + "\".");
        return new Change(from, to);
    }

    public Score from() {
        return from;
    }

    public Score to() {
        return to;
    }

    public ScoreRule rule() {
        return to.rule();
    }

    /** Points of improvement; positive is better, whatever the direction of the score. */
    public OptionalDouble improvement() {
        return movement().stream().mapToDouble(Movement::improvement).findFirst();
    }

    /** Larger than measurement error, by the figures of the catalogue. */
    public ReliableChange reliable() {
        return ReliableChange.of(this);
    }

    /** Whether it is reliably better: uncertain where a blank could tip it, no where no rule is published. */
    public Verdict reliablyBetter() {
        return reliably(Movement::improvedBy);
    }

    /** Whether it is reliably worse: uncertain where a blank could tip it, no where no rule is published. */
    public Verdict reliablyWorse() {
        return reliably(Movement::worsenedBy);
    }

    private Verdict reliably(BiFunction<Movement, Double, Verdict> way) {
        var parameters = rule().norms().change().reliable();
        return movement()
                .flatMap(moved -> parameters.map(p -> way.apply(moved, ReliableChange.points(rule(), p))))
                .orElse(Verdict.NO);
    }

    /** Larger than measurement error, by figures of one's own, such as the SD of the local population. */
    public ReliableChange reliable(ChangeRules.Reliable local) {
        return ReliableChange.of(this, local);
    }

    /** Of a size that people notice, which is mostly smaller than a reliable change. */
    public NoticedChange noticed() {
        return NoticedChange.of(this);
    }

    /**
     * Response to care, by the published rule of the score.
     *
     * @param group whose cut-offs count, where they differ
     */
    public Response response(Cutoff.Group group) {
        return Response.of(this, group);
    }

    /** The state of remission at the later measurement. */
    public Remission remission() {
        return Remission.of(this);
    }

    /** Clinically significant change, by the boundary of the catalogue. */
    public ClinicalSignificance clinical() {
        return ClinicalSignificance.of(this);
    }

    /** Both scores, where both are known. */
    Optional<Movement> movement() {
        return from.value().flatMap(f -> to.value().map(t -> new Movement(f, t)));
    }
}
