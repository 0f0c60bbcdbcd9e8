package health.attune.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.database.Ids;
import health.attune.imports.csv.CsvFile;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.MappingReader;
import health.attune.imports.mapping.MappingRefused;
import health.attune.instruments.catalog.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row tells of care beside answers. */
class CareReaderTest {
    private static final UUID ROSA = Ids.next();
    private static final UUID SAM = Ids.next();
    private static final String MAPPING = """
            mapping: clinic
            source: Old system
            person:
              identifier: {system: mrn, column: id}
              given-name: {text: A}
              family-name: {text: B}
            answered: {language: en}
            belongs-to: {organization: A, site: B, program: C}
            instruments:
              - {instrument: phq-9, day: {column: on}, scores: {total: phq}}
            care:
              since: {column: since}
              worker: {column: worker, values: {Rosa: rosa}}
              last-contact:
                day: {column: met}
                mode: {column: how, values: {Call: phone}}
                outcome: {column: came, values: {Y: completed}}
                worker: {column: met by}
              next-appointment:
                day: {column: next}
                time: {column: time}
                mode: {text: video}
                minutes: {column: minutes}
            """;

    @TempDir
    Path folder;

    private final List<Refused> refusals = new ArrayList<>();

    @Test
    void aRowTellsSinceWhenWhoCaresTheLastContactAndTheNextAppointment() throws Exception {
        var entry = Objects.requireNonNull(read("7,,,2026-03-02,Rosa,2026-11-20,Call,Y,sam,2026-11-21,2:30 pm,45"));
        assertThat(refusals).isEmpty();
        var since = LocalDate.of(2026, 3, 2);
        assertThat(entry.told())
                .containsExactly(
                        new Enrolled(since),
                        new Teammate(since, ROSA),
                        new LastContact(LocalDate.of(2026, 11, 20), SAM, "phone", "completed"),
                        new NextAppointment(LocalDate.of(2026, 11, 21).atTime(14, 30), 45, ROSA, "video"));
    }

    @ParameterizedTest
    @CsvSource({"9:05 AM,9,5", "2:30pm,14,30", "14:30,14,30", "9:00,9,0", "3 PM,15,0"})
    void timesAreReadAsTheyAreWritten(String written, int hour, int minute) throws Exception {
        var entry = Objects.requireNonNull(read("7,,,2026-03-02,Rosa,,,,,2026-12-01," + written + ",30"));
        assertThat(entry.told())
                .last()
                .isEqualTo(new NextAppointment(LocalDate.of(2026, 12, 1).atTime(hour, minute), 30, ROSA, "video"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7,,,,Rosa,,,,,,,                                  | since   | day
            7,,,2026-11-22,Rosa,,,,,,,                        | since   | future
            7,,,2026-03-02,Pat,,,,,,,                         | worker  | worker
            7,,,2026-03-02,Rosa,,Call,Y,,,,                   | met     | day-missing
            7,,,2026-03-02,Rosa,2026-11-22,Call,Y,sam,,,      | met     | future
            7,,,2026-03-02,Rosa,2026-11-20,Fax,Y,sam,,,       | how     | contact-mode
            7,,,2026-03-02,Rosa,2026-11-20,Call,,sam,,,       | came    | outcome
            7,,,2026-03-02,Rosa,2026-11-20,Call,Y,,,,         | met by  | worker-missing
            7,,,2026-03-02,Rosa,2026-11-20,Call,Y,Pat,,,      | met by  | worker
            7,,,2026-03-02,Rosa,,,,,,2:30 PM,30               | next    | day-missing
            7,,,2026-03-02,Rosa,,,,,2026-11-20,2:30 PM,30     | next    | appointment-past
            7,,,2026-03-02,Rosa,,,,,2026-12-01,,30            | time    | time
            7,,,2026-03-02,Rosa,,,,,2026-12-01,2:30 PM,4      | minutes | minutes
            7,,,2026-03-02,Rosa,,,,,2026-12-01,2:30 PM,481    | minutes | minutes
            7,,,2026-03-02,,,,,,2026-12-01,2:30 PM,30         | worker  | worker-missing
            """)
    void whatCantBeTakenIsNamedByItsColumn(String row, String column, String flaw) throws Exception {
        assertThat(read(row)).isNull();
        assertThat(refusals)
                .extracting(refused -> refused.column() + " " + refused.flaw().key())
                .containsExactly(column + " " + flaw);
    }

    @Test
    void aMappingSaysWhoMeetsThePerson() {
        var nobody = MAPPING.replace("  worker: {column: worker, values: {Rosa: rosa}}\n", "");
        Assertions.assertThatThrownBy(() -> MappingReader.read(
                        nobody, (organization, id) -> Catalog.bundled().find(id)))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.sentence()).contains("who meets the person")));
    }

    private @Nullable Entry read(String row) throws Exception {
        var mapping = MappingReader.read(
                MAPPING, (organization, id) -> Catalog.bundled().find(id));
        var path = Files.writeString(
                folder.resolve("table.csv"),
                "id,on,phq,since,worker,met,how,came,met by,next,time,minutes\n" + row + "\n");
        var here = new Here(LocalDate.of(2026, 11, 21), CareReaderTest::worker);
        try (var file = CsvFile.open(path, mapping.format())) {
            var reader = RowReader.of(file.header(), mapping, path, here);
            var next = file.next();
            return next == null ? null : reader.read(next, refusals);
        }
    }

    private static Optional<UUID> worker(String login) {
        return switch (login) {
            case "rosa" -> Optional.of(ROSA);
            case "sam" -> Optional.of(SAM);
            default -> Optional.empty();
        };
    }
}
