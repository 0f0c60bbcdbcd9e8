package health.attune.imports.mapping;

import java.util.Comparator;
import java.util.List;

/** A mapping with problems; all of them are told at once. */
public final class MappingRefused extends Exception {
    private final transient List<MappingProblem> problems;

    MappingRefused(List<MappingProblem> problems) {
        super("The mapping has problems: " + problems.size());
        this.problems = problems.stream()
                .sorted(Comparator.comparingInt(MappingProblem::line))
                .toList();
    }

    /** At least one, in the order of their lines. */
    public List<MappingProblem> problems() {
        return problems;
    }
}
