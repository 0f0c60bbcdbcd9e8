package health.attune.instruments.forms;

import health.attune.instruments.norms.Verdict;
import java.util.List;

/**
 * So many of these criteria must hold: at least {@code atLeast}, at most {@code atMost}.
 *
 * @param criteria at least one
 * @param atLeast  0 to the number of criteria
 * @param atMost   {@code atLeast} to the number of criteria
 */
public record Requirement(List<Criterion> criteria, int atLeast, int atMost) {

    public Requirement {
        criteria = List.copyOf(criteria);
    }

    public static Requirement any(List<Criterion> criteria) {
        return new Requirement(criteria, 1, criteria.size());
    }

    public static Requirement all(List<Criterion> criteria) {
        return new Requirement(criteria, criteria.size(), criteria.size());
    }

    /** Uncertain only where the blank answers could decide it. */
    public Verdict in(Answers answers) {
        int met = 0;
        int open = 0;
        for (var criterion : criteria) {
            switch (criterion.in(answers)) {
                case YES -> met++;
                case UNCERTAIN -> open++;
                case NO -> {}
            }
        }
        if (met > atMost || met + open < atLeast) return Verdict.NO;
        return met >= atLeast && met + open <= atMost ? Verdict.YES : Verdict.UNCERTAIN;
    }
}
