package health.attune.questionnaires.sheet;

import java.util.List;

/** Statements under one term, such as all cut-offs of a score. */
public record Fact(String term, List<Told> told) {

    public Fact {
        told = List.copyOf(told);
    }
}
