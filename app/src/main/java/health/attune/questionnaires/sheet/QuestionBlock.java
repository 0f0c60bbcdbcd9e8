package health.attune.questionnaires.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions in a row that have the same answers. */
public record QuestionBlock(List<Asked> questions, List<Answer> answers) {

    /** @param scored false for a question outside of every total */
    public record Asked(
            int number,
            String words,
            boolean scored,
            @Nullable String loinc) {}

    /** @param points what it counts */
    public record Answer(int points, String words, @Nullable String loinc) {}
}
