package health.attune.questionnaires;

import health.attune.instruments.Formula;
import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.definitions.CatalogProblem;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Old and new points of one score are one course, so that a new version may not change what its points mean. */
final class SameScores {

    private SameScores() {}

    static List<CatalogProblem> problems(Instrument before, Instrument now) {
        return before.scores().stream()
                .flatMap(old -> now.scores().stream()
                        .filter(score -> score.id().equals(old.id()))
                        .filter(Predicate.not(score -> isSame(old, score)))
                        .flatMap(score -> Stream.of(problem(old))))
                .toList();
    }

    private static boolean isSame(ScoreRule old, ScoreRule now) {
        return old.range().equals(now.range())
                && old.direction() == now.direction()
                && isSame(old.formula(), now.formula());
    }

    /** What blanks do may change: a score that was complete stays what it was. */
    private static boolean isSame(Formula old, Formula now) {
        return old.method() == now.method()
                && Set.copyOf(old.parts()).equals(Set.copyOf(now.parts()))
                && old.reversed().equals(now.reversed())
                && old.scaling().equals(now.scaling());
    }

    private static CatalogProblem problem(ScoreRule old) {
        var range = old.range();
        return new CatalogProblem(
                "scores",
                old.id(),
                "The score \"" + old.id() + "\" goes from " + plain(range.low()) + " to " + plain(range.high())
                        + " in steps of " + plain(range.step())
                        + " in the version that people answered, and has another range, step, direction or way of"
                        + " counting here. Old and new points can't be judged together: bring it under another name.");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
