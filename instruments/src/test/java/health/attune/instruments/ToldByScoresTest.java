package health.attune.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.ToldByScores.Told;
import health.attune.instruments.catalog.Catalog;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldByScoresTest {

    private final Catalog catalog = Catalog.bundled();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            asq     | positive 0          | asq-1 = 0, asq-2 = 0, asq-3 = 0, asq-4 = 0
            asq     | positive 1          | one of positive: IMMEDIATE
            phq-9   | total 0             | phq9-9 = 0
            phq-9   | total 1             | phq9-9 untold
            phq-9   | total 24            | phq9-9 untold
            phq-9   | total 25            | one of phq9-9: SAME_DAY
            phq-9   | total 26            | one of phq9-9: SAME_DAY
            phq-9   | total 27            | phq9-9 = 3
            phq-9   | phq2 6              | phq9-9 untold
            phq-9   | item9 0             | phq9-9 = 0
            phq-9   | item9 2             | phq9-9 = 2
            phq-9   | total 12, item9 1   | phq9-9 = 1
            phq-9   | total 25, item9 1   | phq9-9 = 1
            phq-9   | total 25, item9 0   | phq9-9 contradicts
            phq-9   | total 1, item9 2    | phq9-9 contradicts
            core-10 | total 36            | core10-6 untold
            core-10 | total 37            | one of core10-6: SAME_DAY
            core-10 | total 40            | core10-6 = 4
            core-10 | total 0             | core10-6 = 0
            gad-7   | total 21            |
            """)
    void whatScoresTellOfSafetyQuestions(String id, String scores, String told) {
        var instrument = catalog.get(id);
        var entered = Arrays.stream(scores.split(", "))
                .map(score -> score.split(" "))
                .map(score -> instrument.score(score[0]).entered(Double.parseDouble(score[1])))
                .toList();
        assertThat(new ToldByScores(instrument, entered)
                        .all().stream().map(ToldByScoresTest::said).collect(Collectors.joining(", ")))
                .isEqualTo(told == null ? "" : told);
    }

    private static String said(Told told) {
        return switch (told) {
            case Told.Answer answer -> answer.linkId() + " = " + answer.value();
            case Told.Positive positive -> "one of " + positive.place() + ": " + positive.urgency();
            case Told.Contradiction none -> none.linkId() + " contradicts";
            case Told.Untold blank -> blank.linkId() + " untold";
        };
    }
}
