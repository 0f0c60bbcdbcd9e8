package health.attune.instruments.change;

import health.attune.instruments.Score;
import health.attune.instruments.norms.Verdict;

/**
 * The recovery rules of NHS Talking Therapies over a depression and an anxiety score together.
 *
 * <p>The thresholds stand in the catalogue with their sources; how the two scores are combined is commonly stated and
 * to be verified in the NHS manual.
 *
 * @param caseAtStart          either score on the clinical side at the start
 * @param recovery             a case at the start, and both scores off the clinical side at the end
 * @param reliableImprovement  one score reliably better, the other not reliably worse
 * @param reliableDeterioration one score reliably worse, the other not reliably better
 * @param reliableRecovery     recovery and reliable improvement
 */
public record NhsRecovery(
        Fact caseAtStart, Fact recovery, Fact reliableImprovement, Fact reliableDeterioration, Fact reliableRecovery) {

    /** Of the PHQ-9 total and the GAD-7 total of one course of care. */
    public static NhsRecovery of(Change depression, Change anxiety) {
        if (depression.movement().isEmpty() || anxiety.movement().isEmpty()) return all(Fact.NOT_ENOUGH_DATA);
        var started = clinical(depression, depression.from()).or(clinical(anxiety, anxiety.from()));
        var ended = clinical(depression, depression.to()).or(clinical(anxiety, anxiety.to()));
        var recovery = started == Verdict.NO ? Fact.NOT_ELIGIBLE : Fact.of(started.and(ended.not()));
        var better = depression.reliablyBetter().or(anxiety.reliablyBetter());
        var worse = depression.reliablyWorse().or(anxiety.reliablyWorse());
        var improved = Fact.of(better.and(worse.not()));
        var worsened = Fact.of(worse.and(better.not()));
        return new NhsRecovery(Fact.of(started), recovery, improved, worsened, both(recovery, improved));
    }

    private static NhsRecovery all(Fact fact) {
        return new NhsRecovery(fact, fact, fact, fact, fact);
    }

    private static Verdict clinical(Change change, Score score) {
        var side = change.rule().norms().change().clinical();
        return side.flatMap(s -> score.value().map(v -> s.side().over(v.low(), v.high())))
                .orElse(Verdict.UNCERTAIN);
    }

    private static Fact both(Fact recovery, Fact improvement) {
        if (recovery == Fact.NOT_ELIGIBLE) return recovery;
        if (recovery == Fact.NO || improvement == Fact.NO) return Fact.NO;
        return recovery == Fact.YES && improvement == Fact.YES ? Fact.YES : Fact.UNCERTAIN;
    }
}
