package health.attune.questionnaires.sheet;

import java.util.List;

/** One score: how it is computed and read, and what is published about it. */
public record ScoreShown(String id, String label, List<Fact> facts) {

    public ScoreShown {
        facts = List.copyOf(facts);
    }
}
