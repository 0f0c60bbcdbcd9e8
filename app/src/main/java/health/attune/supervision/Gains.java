package health.attune.supervision;

import health.attune.assets.ChangeWord;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.assets.Measures;
import health.attune.caseload.Progress;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.instruments.Cutoff;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.Change;
import health.attune.instruments.change.Fact;
import health.attune.instruments.norms.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer brought that was not so before it: by the published rules of its score, as for the caseload. */
record Gains(Measures measures) {

    /** What is new. */
    enum Gain {
        /** They are no longer on the clinical side, or as much better as the response rule asks. */
        REACHED,
        /** They are better by more than measurement error, which is not all that care aims at. */
        RELIABLY_BETTER
    }

    /** Of answers from that moment on; empty where there were none, or where they tell nothing new. */
    Optional<Gain> since(@Nullable Progress progress, Instant since) {
        if (progress == null || progress.latest().at().isBefore(since)) return Optional.empty();
        var first = progress.first();
        var rule = measures.rule(progress.measure()).orElse(null);
        if (first == null || rule == null) return Optional.empty();
        var before = before(progress, first, since);
        if (progress.improvement() == Improvement.IMPROVED && !hasReached(rule, first, before))
            return Optional.of(Gain.REACHED);
        boolean isNew = progress.change() == ChangeWord.GAIN && !isBetter(rule, first, before);
        return isNew ? Optional.of(Gain.RELIABLY_BETTER) : Optional.empty();
    }

    /** The last answer before that moment; where there is none since care began, the first one. */
    private static Point before(Progress progress, Point first, Instant since) {
        return progress.course().stream()
                .filter(point -> point.at().isBefore(since) && !point.at().isBefore(first.at()))
                .reduce((one, next) -> next)
                .orElse(first);
    }

    private static boolean hasReached(ScoreRule rule, Point first, Point before) {
        return isInNeed(rule, first) && !isInNeed(rule, before)
                || change(rule, first, before).response(Cutoff.Group.EVERYBODY).fact() == Fact.YES;
    }

    private static boolean isBetter(ScoreRule rule, Point first, Point before) {
        return change(rule, first, before).reliablyBetter() == Verdict.YES;
    }

    private static boolean isInNeed(ScoreRule rule, Point point) {
        return rule.norms()
                .change()
                .clinical()
                .filter(clinical -> clinical.side().holds(point.points()))
                .isPresent();
    }

    private static Change change(ScoreRule rule, Point from, Point to) {
        return Change.between(score(rule, from), score(rule, to));
    }

    /** A row keeps no bounds of what blanks left open; what it makes of them today is in its words of change. */
    private static Score score(ScoreRule rule, Point point) {
        return new Taken(point.at(), point.points(), point.points(), point.points(), 0).score(rule);
    }
}
