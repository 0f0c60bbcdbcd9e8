package health.attune.imports.rows;

import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.Score;
import health.attune.instruments.ToldByScores;
import health.attune.instruments.forms.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What must be seen by a human: link ids of questions, or a score where it is one of several; only the certain. */
    public Set<String> positive() {
        var found = isOfScores()
                ? told().flatMap(this::positive)
                : instrument.safetyFindings(answers).stream().map(SafetyRule.Finding::linkId);
        return found.collect(Collectors.toSet());
    }

    /** Whether the scores do not tell what was answered about safety. */
    public boolean isSafetyUntold() {
        return positive().isEmpty() && told().anyMatch(told -> !(told instanceof ToldByScores.Told.Answer));
    }

    private Stream<ToldByScores.Told> told() {
        if (!isOfScores() || instrument.safetyRules().isEmpty()) return Stream.empty();
        return new ToldByScores(instrument, known).all().stream();
    }

    private Stream<String> positive(ToldByScores.Told told) {
        return switch (told) {
            case ToldByScores.Told.Answer(String item, int value) ->
                instrument.safetyFindings(item, List.of(value)).stream().map(SafetyRule.Finding::linkId);
            case ToldByScores.Told.Positive positive -> Stream.of(positive.place());
            case ToldByScores.Told.Contradiction contradiction -> Stream.empty();
            case ToldByScores.Told.Untold untold -> Stream.empty();
        };
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
