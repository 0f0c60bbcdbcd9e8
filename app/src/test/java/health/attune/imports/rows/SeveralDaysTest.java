package health.attune.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.imports.csv.CsvFile;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.MappingReader;
import health.attune.instruments.catalog.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that tells of one person several scores, each with a day of its own. */
class SeveralDaysTest {
    private static final String MAPPING = """
            mapping: clinic
            source: Old system
            person:
              identifier: {system: mrn, column: id}
              given-name: {column: name}
              family-name: {column: name}
              birth-date: {column: born, format: M/d/yyyy}
            answered: {language: en}
            belongs-to: {organization: A, site: B, program: C}
            instruments:
              - instrument: phq-9
                day: {column: first on, format: M/d/yyyy}
                scores: {total: {column: first, blank: [n/a]}}
              - instrument: phq-9
                day: {column: last on, format: M/d/yyyy}
                scores: {total: last}
              - instrument: gad-2
                day: {column: g on, format: M/d/yyyy}
                items: {gad2-1: g1, gad2-2: g2}
            """;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private final List<Refused> refusals = new ArrayList<>();

    @Test
    void eachScoreHasItsOwnDayAndNoAnswers() throws Exception {
        var entry = taken("7,Ana,1/2/1980,3/2/2026,18,10/30/2026,7,,,");
        assertThat(entry.filled())
                .extracting(filled -> filled.day() + " " + filled.known() + " "
                        + filled.answers().given())
                .containsExactly("2026-03-02 [total 18] {}", "2026-10-30 [total 7] {}");
    }

    @Test
    void theSameScoreOfTheSameDayIsOne() throws Exception {
        var entry = taken("7,Ana,1/2/1980,3/2/2026,18,03/02/2026,18.0,3/2/2026,1,2");
        assertThat(entry.filled())
                .extracting(filled -> filled.instrument().id())
                .containsExactly("phq-9", "gad-2");
    }

    @Test
    void whatIsNotThereIsNothingAndARowOfBlanksIsNobodys() throws Exception {
        assertThat(taken("7,Ana,1/2/1980,,n/a,,,,,").told()).isEmpty();
        assertThat(taken(",, ,,,,,,,").told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7,Ana,1/2/1980,,18,,,,,                     | first on | day-missing
            7,Ana,1/2/1980,3/2/2026,,,,,,               | first    | score-missing
            7,Ana,1/2/1980,3/2/2026,n/a,,,,,            | first    | score-missing
            7,Ana,1/2/1980,3/2/26,18,,,,,               | first on | day
            7,Ana,1/2/1980,11/22/2026,18,,,,,           | first on | future
            7,Ana,1/2/1980,3/2/2026,28,,,,,             | first    | score
            7,Ana,1/2/1980,3/2/2026,7.5,,,,,            | first    | score
            7,Ana,1/2/1980,3/2/2026,moderate,,,,,       | first    | score
            7,Ana,1/2/1980,3/2/2026,18,3/2/2026,7,,,    | last on  | two-results
            7,Ana,1/2/1980,,,,,,1,2                     | g on     | day-missing
            7,Ana,4/1/2027,3/2/2026,18,,,,,             | born     | before-birth
            """)
    void whatCantBeTakenIsNamedByItsColumn(String row, String column, String flaw) throws Exception {
        assertThat(read(row)).isNull();
        assertThat(refusals)
                .extracting(refused -> refused.column() + " " + refused.flaw().key())
                .containsExactly(column + " " + flaw);
    }

    @Test
    void allThatIsWrongWithARowIsTold() throws Exception {
        read("7,Ana,1/2/1980,3/2/26,28,10/30/2026,-1,,x,2");
        assertThat(refusals).extracting(Refused::column).containsExactly("first on", "first", "last", "g1");
    }

    private Entry taken(String row) throws Exception {
        var entry = read(row);
        assertThat(refusals).isEmpty();
        return java.util.Objects.requireNonNull(entry);
    }

    private @Nullable Entry read(String row) throws Exception {
        var mapping = MappingReader.read(
                MAPPING, (organization, id) -> Catalog.bundled().find(id));
        var path = Files.writeString(
                folder.resolve("table.csv"), "id,name,born,first on,first,last on,last,g on,g1,g2\n" + row + "\n");
        try (var file = CsvFile.open(path, mapping.format())) {
            var reader = RowReader.of(file.header(), mapping, path, new Here(TODAY, login -> Optional.empty()));
            var next = file.next();
            return next == null ? null : reader.read(next, refusals);
        }
    }
}
