package health.attune.imports;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers of 17,192 people counted by the program, by plain code over the files, and by SQL over what was taken in. */
@AttuneTest
class NhanesTest {
    private static final Path FILES = Path.of("src/test/resources/nhanes");
    private static final int FIRST_QUESTION = 5;
    private static final int QUESTIONS = 9;
    private static final List<String> WRITTEN_TO = List.of(
            "people.person",
            "people.identifier",
            "programs.episode",
            "access.relationship",
            "checkins.checkin",
            "checkins.response",
            "checkins.score",
            "alerts.alert",
            "imports.entry",
            "imports.met",
            "audit.entry");

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path reports;

    /** Totals with all nine answered, those of them at 10 or above, and answers to item 9 above "not at all". */
    record Found(long complete, long tenOrMore, long positive) {}

    @ParameterizedTest
    @MethodSource("cycles")
    void everyCountIsTheSameHoweverItIsMade(String cycle, long rows, Found published) throws Exception {
        var finished = run(cycle);
        var counts = finished.report().counts();
        assertThat(counts.read()).isEqualTo(rows);
        assertThat(counts.imported() + counts.alreadyThere() + counts.nothingAnswered())
                .isEqualTo(rows);
        assertThat(told(finished))
                .isEqualTo(published)
                .isEqualTo(counted(cycle))
                .isEqualTo(stored(cycle));
        assertThat(finished.report().ending()).isZero();
    }

    static Stream<Arguments> cycles() {
        return Stream.of(
                Arguments.of("h", 5924, new Found(5372, 511, 185)),
                Arguments.of("i", 5735, new Found(5134, 415, 193)),
                Arguments.of("j", 5533, new Found(5068, 459, 192)));
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws Exception {
        run("i");
        var before = rows();
        var again = run("i");
        assertThat(rows()).isEqualTo(before);
        assertThat(again.report().counts().imported()).isZero();
        assertThat(again.report().counts().alreadyThere()).isEqualTo(5164);
        assertThat(again.lines()).contains("  Nothing was changed: all of it was there already.");
        assertThat(told(again)).isEqualTo(counted("i"));
    }

    @Test
    void proratedAndUncertainTotalsAreCountedApart() throws Exception {
        var total = total(run("h"));
        assertThat(List.of(total.prorated(), total.uncertain(), total.notEnough()))
                .containsExactly(7L, 9L, 10L);
    }

    @Test
    void whatIsPositiveIsListedForReviewWithoutAClock() throws Exception {
        run("j");
        assertThat(jdbc.sql("""
                select count(*) from alerts.alert a
                join imports.entry e on e.fact_id = a.response_id
                join imports.run u on u.id = e.run_id and u.file_name = ?
                where a.is_historic and a.due_at is null and a.item_id = 'phq9-9'
                    and extract(year from a.raised_at) = 2018
                """).param(name("j")).query(Integer.class).single()).isEqualTo(192);
    }

    private Finished run(String cycle) throws Exception {
        var file = FILES.resolve(name(cycle));
        var order = new ImportOrder(file, reports, ImportOrder.Way.TAKE_IN, "a test");
        return imports.run(imports.plan("nhanes"), order, (done, all) -> {});
    }

    private static String name(String cycle) {
        return "nhanes_phq9_" + cycle + ".csv";
    }

    private static Found told(Finished finished) {
        var total = total(finished);
        var ten = total.cutoffs().stream()
                .filter(cutoff -> cutoff.threshold().equals(">= 10"))
                .findFirst()
                .orElseThrow();
        var safety = finished.report().tallies().getFirst().safety().getFirst();
        return new Found(total.complete(), ten.complete(), safety.positive());
    }

    private static Tally.OfScore total(Finished finished) {
        return finished.report().tallies().getFirst().scores().stream()
                .filter(score -> score.scoreId().equals("total"))
                .findFirst()
                .orElseThrow();
    }

    private static Found counted(String cycle) throws IOException {
        long complete = 0;
        long ten = 0;
        long positive = 0;
        for (var line : Files.readAllLines(FILES.resolve(name(cycle)))) {
            var cells = line.split(",", -1);
            if (cells[0].equals("SEQN")) continue;
            var answers = Arrays.asList(cells).subList(FIRST_QUESTION, FIRST_QUESTION + QUESTIONS);
            int sum = 0;
            int answered = 0;
            for (var answer : answers) {
                if (!List.of("0", "1", "2", "3").contains(answer)) continue;
                answered++;
                sum += Integer.parseInt(answer);
            }
            if (answered == QUESTIONS) complete++;
            if (answered == QUESTIONS && sum >= 10) ten++;
            if (List.of("1", "2", "3").contains(answers.getLast())) positive++;
        }
        return new Found(complete, ten, positive);
    }

    private Found stored(String cycle) {
        return jdbc.sql("""
                select count(*) filter (where answered = 9) as complete,
                    count(*) filter (where answered = 9 and total >= 10) as ten_or_more,
                    count(*) filter (where ninth >= 1) as positive
                from (
                    select (r.answers->>'phq9-9')::int as ninth, count(*) as answered, sum(a.value::int) as total
                    from checkins.response r
                    join imports.entry e on e.fact_id = r.id
                    join imports.run u on u.id = e.run_id and u.file_name = ?
                    cross join jsonb_each_text(r.answers) a
                    where a.key between 'phq9-1' and 'phq9-9' and a.key <> 'phq9-10'
                    group by r.id) counted
                """).param(name(cycle)).query(Found.class).single();
    }

    private List<Long> rows() {
        return WRITTEN_TO.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .map(Objects::requireNonNull)
                .toList();
    }
}
