package health.attune.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
    private static final String NHANES = nhanes();

    @Test
    void theShippedMappingIsRead() throws Exception {
        var mapping = read(NHANES);
        assertThat(mapping.person().column()).isEqualTo("SEQN");
        assertThat(mapping.person().facts().get(PersonFact.SEX))
                .isEqualTo(new Cell("RIAGENDR", "", Map.of("1", "male", "2", "female")));
        var days = (DayRule.FromFile) Objects.requireNonNull(mapping.answered().day());
        assertThat(days.of(Path.of("some/nhanes_phq9_i.csv"))).contains(LocalDate.of(2016, 1, 1));
        assertThat(days.of(Path.of("another.csv"))).isEmpty();
        assertThat(mapping.instruments().getFirst().items())
                .hasSize(10)
                .allSatisfy(item ->
                        assertThat(item.values()).isEqualTo(Map.of("7", Answers.DECLINED, "9", Answers.DECLINED)));
        assertThat(mapping.columns())
                .contains("SEQN", "RIAGENDR", "RIDAGEYR", "DPQ010", "DPQ100")
                .hasSize(13);
    }

    @Test
    void everyProblemIsToldWithItsLine() {
        assertThat(problems(badly(NHANES)))
                .extracting(MappingProblem::line, MappingProblem::sentence)
                .containsExactly(
                        tuple(4, "The field \"mapping\" is missing."),
                        tuple(
                                4,
                                "There is no field \"maping\" here; there may be: answered, belongs-to, care,"
                                        + " instruments, mapping, person, source, table."),
                        tuple(10, "Say either which column it is (column: …) or what it is for everybody (text: …)."),
                        tuple(18, "\"2016-02-30\" is no day; write it as 2014-01-31."),
                        tuple(
                                33,
                                "\"refused\" is no answer; a value stands for declined, blank or one of"
                                        + " the values of its options."),
                        tuple(
                                34,
                                "The question \"phq9-9\" has no column; if the table lacks it, say so:"
                                        + " absent: [phq9-9]."),
                        tuple(43, "phq-9 has no question \"phq9-0\"."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            instrument: phq-9 | instrument: phq-99 | There is no instrument "phq-99" that comes with Attune
            mode: interview | mode: dream | "dream" is not one of import, interview, paper.
            language: en | language: English words | "English words" is no language tag
            time-zone: America/New_York | time-zone: Mars/Olympus | is no time zone
            integration-model: facilitated | integration-model: very | is not one of in-house
            file: "*_h.csv" | file: "*_[h].csv" | The pattern of a file name
            column: SEQN | colum: SEQN | There is no field "colum" here
            source: NHANES | source: [a, b] | needs words or a number
            source: NHANES | source: NHANES\\nsource: X | stands here twice
            source: NHANES | source: NHANES\\ntable: {encoding: x}  | "x" is not one of latin-1, utf-8
            source: NHANES | source: NHANES\\ntable: {delimiter: x} | "x" is not one of comma
            age: {column: RIDAGEYR} | age: {column: A}\\n  birth-year: {column: B} | Only one of birth-date
            age: {column: RIDAGEYR} | birth-date: {column: A, format: MM/dd/yy} | a year of four digits
            age: {column: RIDAGEYR} | birth-date: {column: A, format: phq} | a year of four digits
            age: {column: RIDAGEYR} | birth-date: {column: A, format: phy} | a year of four digits
            family-name: {column: SEQN} | phone: {column: SEQN} | needs a given-name and a family-name
            items: | scores: {total: S}\\n    items: | Say items or scores
            instruments: | instruments:\\n  - {instrument: phq-9, scores: {sum: S}} | phq-9 has no score "sum"; it has
            day: | dai: | The field "day" is missing: here, or at each of the instruments.
            source: NHANES | source: "NHANES | This is not YAML
            source: NHANES | source: "\\x | This is not YAML
            source: NHANES | source: *nowhere | This is not YAML
            """)
    void aMistakeIsNamed(String meant, String written, String sentence) {
        assertThat(NHANES).contains(meant);
        var text = NHANES.replaceFirst(java.util.regex.Pattern.quote(meant), written.replace("\\n", "\n"));
        assertThat(problems(text))
                .anySatisfy(problem -> assertThat(problem.sentence()).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''
            '- a'
            'just words'
            '{}'
            'person: 7'
            '&a [*a]'
            '? [x] : y'
            """)
    void whatIsNoMappingIsRefusedWithASentence(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(problems("[".repeat(100_000))).hasSize(1);
        assertThat(problems("a: " + "x".repeat(1_000_001))).hasSize(1);
        assertThat(problems("a: \u0000")).hasSize(1);
    }

    private static Mapping read(String text) throws MappingRefused {
        return MappingReader.read(text, (organization, id) -> Catalog.bundled().find(id));
    }

    private static List<MappingProblem> problems(String text) {
        var found = new java.util.ArrayList<MappingProblem>();
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(MappingRefused.class, refused -> found.addAll(refused.problems()));
        return found;
    }

    private static String badly(String text) {
        return text.replace("mapping: nhanes", "maping: nhanes")
                .replace("{text: Participant}", "{text: Participant, column: SEQN}")
                .replace("2016-01-01", "2016-02-30")
                .replace("phq9-9: DPQ090", "phq9-0: DPQ090")
                .replace("{7: declined", "{7: refused");
    }

    private static String nhanes() {
        try (var in = MappingReader.class.getResourceAsStream("/imports/nhanes.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
