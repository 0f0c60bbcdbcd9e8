package health.attune.imports.rows;

import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.Score;
import health.attune.instruments.forms.Answers;
import java.time.LocalDate;
import java.util.List;

/**
 * One instrument of a row, with at least one question answered or declined; or with scores alone.
 *
 * @param known scores of which nothing else is known; none where there are answers
 */
public record Filled(Instrument instrument, LocalDate day, Answers answers, List<Score.Value> known) implements Told {

    public boolean isOfScores() {
        return !known.isEmpty();
    }

    public List<? extends Score> scores() {
        return isOfScores() ? known : instrument.score(answers).all();
    }

    /** What must be seen by a human; of scores alone nothing is known. */
    public List<SafetyRule.Finding> safetyFindings() {
        return instrument.safetyFindings(answers);
    }

    @Override
    public List<String> name() {
        return List.of(instrument.id(), day.toString());
    }

    @Override
    public List<String> content() {
        if (isOfScores()) return known.stream().map(Score.Value::toString).toList();
        return List.of(answers.given().toString(), answers.declinedItems().toString());
    }
}
