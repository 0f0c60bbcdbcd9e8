package health.attune.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.imports.csv.CsvFile;
import health.attune.imports.csv.CsvRow;
import health.attune.imports.csv.Flaw;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.Mapping;
import health.attune.imports.mapping.MappingReader;
import health.attune.imports.mapping.PersonFact;
import health.attune.instruments.catalog.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    private static final String MAPPING = """
            mapping: clinic
            source: Old system
            person:
              identifier: {system: mrn, column: id}
              given-name: {column: given}
              family-name: {column: family}
              sex: {column: sex, values: {F: female}}
              birth-date: {column: born, format: MM/dd/yyyy}
              language: {column: language}
            answered:
              day: {column: on, format: MM/dd/yyyy}
              language: en
            belongs-to: {organization: A, site: B, program: C}
            instruments:
              - instrument: gad-2
                values: {-9: declined, .: blank}
                items: {gad2-1: g1, gad2-2: {column: g2, values: {often: 3}}}
            """;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    @Test
    void aRowBecomesAPersonADayAndTheirAnswers() throws Exception {
        var entry = read("7,Ana,Muñoz,F,02/29/1980,es,12/31/2020,2,often").getFirst();
        assertThat(entry.identifier()).isEqualTo("7");
        assertThat(entry.filled().getFirst().day()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(entry.facts().bornOn()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(entry.facts().words())
                .containsEntry(PersonFact.SEX, "female")
                .containsEntry(PersonFact.FAMILY_NAME, "Muñoz")
                .containsEntry(PersonFact.LANGUAGE, "es");
        assertThat(entry.filled().getFirst().answers().given())
                .containsEntry("gad2-1", List.of(2))
                .containsEntry("gad2-2", List.of(3));
    }

    @Test
    void aBlankIsMissingAndARefusalIsDeclined() throws Exception {
        var answers = read("7,Ana,Muñoz,F,,es,12/31/2020,-9,.")
                .getFirst()
                .filled()
                .getFirst()
                .answers();
        assertThat(answers.given()).isEmpty();
        assertThat(answers.declinedItems()).containsExactly("gad2-1");
        assertThat(read("7,Ana,Muñoz,F,,es,12/31/2020,,").getFirst().filled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,Ana,Muñoz,F,,es,12/31/2020,1,1            | id       | identifier
            7,,Muñoz,F,,es,12/31/2020,1,1              | given    | name
            7,Ana,Muñoz,2,,es,12/31/2020,1,1           | sex      | sex
            7,Ana,Muñoz,F,02/30/1980,es,12/31/2020,1,1 | born     | birth-date
            7,Ana,Muñoz,F,01/01/2021,es,12/31/2020,1,1 | born     | before-birth
            7,Ana,Muñoz,F,01/01/1800,es,12/31/2020,1,1 | born     | birth-year
            7,Ana,Muñoz,F,,no such!,12/31/2020,1,1      | language | language
            7,Ana,Muñoz,F,,es,11/22/2026,1,1           | on       | future
            7,Ana,Muñoz,F,,es,02/30/2020,1,1           | on       | day
            7,Ana,Muñoz,F,,es,01/01/1020,1,1           | on       | day
            7,Ana,Muñoz,F,,es,,1,1                     | on       | day
            7,Ana,Muñoz,F,,es,12/31/2020,4,1           | g1       | answer
            7,Ana,Muñoz,F,,es,12/31/2020,1,often often | g2       | answer
            7,Ana,Muñoz,F,,es,12/31/2020,1             | ''       | cells
            """)
    void aCellThatCantBeMeantIsRefusedByNameAndNeverQuoted(String row, String column, String flaw) throws Exception {
        var refusals = new ArrayList<Refused>();
        assertThat(read(row, refusals)).isEmpty();
        assertThat(refusals).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.column()).isEqualTo(column);
            assertThat(refused.flaw().key()).isEqualTo(flaw);
        });
    }

    @Test
    void everythingThatIsWrongWithARowIsTold() throws Exception {
        var refusals = new ArrayList<Refused>();
        read("7,Ana,,X,x,es,13/31/2020,7,8", refusals);
        assertThat(refusals)
                .extracting(Refused::column)
                .containsExactlyInAnyOrder("family", "sex", "born", "on", "g1", "g2");
    }

    @Test
    void aFileWithoutTheColumnsOrTheNameThatTheMappingNeedsDoesNotFit() throws Exception {
        var mapping = mapping(
                MAPPING.replace("{column: on, format: MM/dd/yyyy}", "{by-file: [{file: 'x*', day: 2020-01-01}]}"));
        try (var file = CsvFile.open(write("id,given\n"), mapping.format())) {
            var header = file.header();
            assertThat(RowReader.misfits(header, mapping, Path.of("x.csv")))
                    .contains(Flaw.of("column-missing", "family"), Flaw.of("column-missing", "g2"))
                    .doesNotContain(Flaw.of("day-of-file"));
            assertThat(RowReader.misfits(header, mapping, Path.of("y.csv"))).contains(Flaw.of("day-of-file"));
        }
    }

    @Test
    void anAgeTellsTheYearOfBirth() throws Exception {
        var mapping = mapping(MAPPING.replace("birth-date: {column: born, format: MM/dd/yyyy}", "age: {column: born}"));
        var refusals = new ArrayList<Refused>();
        assertThat(read("7,A,B,F,40,es,12/31/2020,1,1", refusals, mapping)
                        .getFirst()
                        .facts())
                .satisfies(facts -> assertThat(facts.birthYear()).isEqualTo(1980))
                .satisfies(facts -> assertThat(facts.bornOn()).isNull());
        assertThat(read("7,A,B,F,126,es,12/31/2020,1,1", refusals, mapping)).isEmpty();
        assertThat(read("7,A,B,F,-1,es,12/31/2020,1,1", refusals, mapping)).isEmpty();
    }

    private List<Entry> read(String row) throws Exception {
        var refusals = new ArrayList<Refused>();
        var entries = read(row, refusals);
        assertThat(refusals).isEmpty();
        return entries;
    }

    private List<Entry> read(String row, List<Refused> refusals) throws Exception {
        return read(row, refusals, mapping(MAPPING));
    }

    private List<Entry> read(String row, List<Refused> refusals, Mapping mapping) throws Exception {
        var path = write("id,given,family,sex,born,language,on,g1,g2\n" + row + "\n");
        try (var file = CsvFile.open(path, mapping.format())) {
            var reader = RowReader.of(file.header(), mapping, path, new Here(TODAY, login -> Optional.empty()));
            var entries = new ArrayList<Entry>();
            for (CsvRow next = file.next(); next != null; next = file.next()) {
                var entry = reader.read(next, refusals);
                if (entry != null) entries.add(entry);
            }
            return entries;
        }
    }

    private static Mapping mapping(String text) throws Exception {
        return MappingReader.read(text, (organization, id) -> Catalog.bundled().find(id));
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
