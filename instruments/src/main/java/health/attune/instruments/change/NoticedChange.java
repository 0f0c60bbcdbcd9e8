package health.attune.instruments.change;

import health.attune.instruments.norms.ChangeRules.Difference;
import java.util.List;
import java.util.Optional;

/**
 * Is the change of a size that people notice? This says nothing about measurement error.
 *
 * @param difference the published figure that was used; empty where there is none for single persons
 */
public record NoticedChange(Outcome outcome, Optional<Difference> difference) {

    /** What can be said. */
    public enum Outcome {
        BETTER,
        TOO_SMALL,
        WORSE,
        /** A blank answer could tip it. */
        UNCERTAIN,
        NOT_ENOUGH_DATA,
        NO_RULE
    }

    /** By the preferred figure for single persons, which the catalogue names first. */
    static NoticedChange of(Change change) {
        return all(change).stream().findFirst().orElse(new NoticedChange(Outcome.NO_RULE, Optional.empty()));
    }

    /** By every published figure for single persons; they may disagree. */
    public static List<NoticedChange> all(Change change) {
        return change.rule().norms().change().differences().stream()
                .filter(Difference::forPersons)
                .map(d -> new NoticedChange(outcome(change, d), Optional.of(d)))
                .toList();
    }

    /**
     * Points that count as noticeable from this baseline: at least one step of the score, and what the source asks for.
     *
     * @param baseline points
     */
    public static double points(Difference difference, double baseline, double step) {
        if (difference.points().isPresent()) return difference.points().getAsDouble();
        double least = Math.max(step, difference.atLeast().orElse(0));
        return Math.max(least, baseline * difference.percentOfBaseline().orElseThrow() / 100);
    }

    private static Outcome outcome(Change change, Difference difference) {
        return change.movement().map(m -> outcome(m, difference)).orElse(Outcome.NOT_ENOUGH_DATA);
    }

    private static Outcome outcome(Movement movement, Difference difference) {
        double step = movement.from().rule().range().step();
        var better = movement.everywhere(
                (before, after) -> movement.improvement(before, after) >= points(difference, before, step) - 1e-9);
        var worse = movement.everywhere(
                (before, after) -> movement.improvement(before, after) <= 1e-9 - points(difference, before, step));
        return switch (better) {
            case YES -> Outcome.BETTER;
            case UNCERTAIN -> Outcome.UNCERTAIN;
            case NO ->
                switch (worse) {
                    case YES -> Outcome.WORSE;
                    case UNCERTAIN -> Outcome.UNCERTAIN;
                    case NO -> Outcome.TOO_SMALL;
                };
        };
    }
}
