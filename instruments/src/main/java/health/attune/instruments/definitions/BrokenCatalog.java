package health.attune.instruments.definitions;

import java.util.List;
import java.util.stream.Collectors;

/** Definitions that cannot be used: the message lists every problem, one sentence a line. */
public final class BrokenCatalog extends RuntimeException {

    private final transient List<CatalogProblem> problems;

    public BrokenCatalog(List<CatalogProblem> problems) {
        super(problems.stream().map(CatalogProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<CatalogProblem> problems() {
        return problems;
    }
}
