package health.attune.imports;

import java.util.List;

/** A mapping that can't be worked with; everything that is wrong with it is told at once. */
public final class MappingUnusable extends Exception {
    private final transient List<String> problems;

    MappingUnusable(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Sentences, each with its line where there is one. */
    public List<String> problems() {
        return problems;
    }
}
