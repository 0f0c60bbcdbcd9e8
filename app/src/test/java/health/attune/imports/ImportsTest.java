package health.attune.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.imports.ImportOrder.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class ImportsTest {
    private static final Progress NOBODY = (done, all) -> {};

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    ImportWorld clinic;

    @BeforeEach
    void aClinicOfItsOwn() {
        clinic = new ImportWorld(imports, folder);
    }

    @Test
    void rowsBecomePeopleServedByTheirProgramWithScoredAnswersOfTheirDay() throws Exception {
        var finished = clinic.run(
                clinic.write("a.csv", "1,1980,2020-01-31,3,3,", "1,1980,2020-02-29,1,0,", "2,,2020-01-31,,9,"));
        assertThat(finished.report().counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0, 2));
        assertThat(jdbc.sql("""
                select i.value || ' ' || p.birth_year || ' ' || e.started_on || ' ' || s.value || ' '
                    || to_char(s.answered_at at time zone 'America/Denver', 'YYYY-MM-DD HH24:MI') || ' ' || c.mode
                from people.identifier i join people.person p on p.id = i.person_id
                join programs.episode e on e.person_id = p.id and e.status = 'active'
                join checkins.score s on s.person_id = p.id and s.score_id = 'total'
                join checkins.response r on r.id = s.response_id join checkins.checkin c on c.id = r.checkin_id
                where i.system = ? and s.value is not null and c.episode_id = e.id order by s.answered_at
                """).param(clinic.source).query(String.class).list())
                .containsExactly(
                        "1 1980 2020-01-31 6 2020-01-31 12:00 import", "1 1980 2020-01-31 1 2020-02-29 12:00 import");
        assertThat(finished.report().origin().unread()).containsExactly("p1");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        var table = clinic.write("a.csv", "1,1980,2020-01-31,3,3,", "1,1980,2020-01-31,3,3,", "2,1980,2020-01-31,4,3,");
        var dry = clinic.run(table, Way.DRY_RUN);
        assertThat(count("people.identifier where system = '" + clinic.source + "'"))
                .isZero();
        assertThat(count("programs.organization where name = '" + clinic.source + "'"))
                .isZero();
        assertThat(count("imports.run where source = '" + clinic.source + "'")).isZero();
        assertThat(count("imports.met where run_id = '" + dry.report().id() + "'"))
                .isZero();
        var real = clinic.run(table);
        assertThat(dry.report().tallies()).isEqualTo(real.report().tallies());
        assertThat(dry.report().refused()).isEqualTo(real.report().refused());
        assertThat(real.report().counts()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2, 1));
        assertThat(dry.report().counts()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2, 0));
    }

    @Test
    void thePersonAndDayTwiceInOneFileAreRefusedAlsoWhenTheRunIsRepeated() throws Exception {
        var table = clinic.write("a.csv", "1,1980,2020-01-31,3,3,", "1,1980,2020-01-31,0,0,");
        for (int i = 0; i < 2; i++) {
            var finished = clinic.run(table);
            assertThat(finished.report().refused()).containsExactly(new Refusal(3, "", "twice", List.of()));
            assertThat(finished.report().ending()).isEqualTo(3);
        }
        assertThat(values()).containsExactly(6.0);
    }

    @Test
    void anIdentifierThatBelongsToSomebodyOfAnotherAgeIsDoubted() throws Exception {
        clinic.run(clinic.write("a.csv", "1,1980,2020-01-31,3,3,"));
        var later = clinic.write("b.csv", "1,1955,2020-03-31,1,1,", "1,1981,2020-04-30,1,1,");
        assertThat(clinic.run(later).report().refused())
                .containsExactly(new Refusal(2, "", "another-person", List.of()));
        assertThat(values()).containsExactly(6.0, 2.0);
    }

    @Test
    void aRunThatIsKilledAndRepeatedEndsTheSame() throws Exception {
        var rows = IntStream.range(0, 4_500)
                .mapToObj(i -> i + ",1980,2020-01-31," + i % 4 + "," + i / 4 % 4 + ",")
                .toArray(String[]::new);
        var table = clinic.write("a.csv", rows);
        assertThatThrownBy(() -> clinic.run(table, Way.TAKE_IN, (done, all) -> {
                    if (done >= 2_000) throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(values()).hasSize(2_000);
        var report = clinic.run(table).report();
        assertThat(report.counts()).isEqualTo(new Counts(4_500, 2_500, 0, 2_000, 0, 0, 2_500));
        assertThat(values()).hasSize(4_500);
        var whole = new ImportWorld(imports, folder);
        assertThat(whole.run(table).report().tallies()).isEqualTo(report.tallies());
    }

    @Test
    void twoRunsOfOneFileAtOnceTakeItInOnce() throws Exception {
        var rows = IntStream.range(0, 2_500)
                .mapToObj(i -> i + ",1980,2020-01-31,1,1,")
                .toArray(String[]::new);
        var table = clinic.write("a.csv", rows);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var one = pool.submit(() -> clinic.run(table).report());
            var other = pool.submit(() -> clinic.run(table).report());
            assertThat(List.of(one.get().ending(), other.get().ending())).containsExactly(0, 0);
            assertThat(one.get().counts().imported() + other.get().counts().imported())
                    .isEqualTo(2_500);
            assertThat(one.get().counts().people() + other.get().counts().people())
                    .isEqualTo(2_500);
        }
        assertThat(values()).hasSize(2_500);
    }

    @Test
    void aFileThatBreaksOffIsNotTakenInByHalf() throws Exception {
        var finished = clinic.run(clinic.write("a.csv", "1,1980,2020-01-31,3,3,", "2,1980,2020-01-31,\"3,3,"));
        assertThat(finished.report().failure()).isEqualTo(new Refusal(3, "", "quote", List.of()));
        assertThat(finished.report().ending()).isEqualTo(1);
        assertThat(values()).isEmpty();
        assertThat(finished.lines().toString()).contains("line 3: A cell begins with a quote that is never closed");
    }

    @Test
    void everyRefusedRowStandsInTheFileAndNoCellDoes() throws Exception {
        var rows = IntStream.range(0, 30)
                .mapToObj(i -> i + ",1980,2020-01-31,SECRET,3,")
                .toArray(String[]::new);
        var finished = clinic.run(clinic.write("a.csv", rows));
        assertThat(finished.report().refused()).hasSize(RunReport.SHOWN);
        assertThat(finished.report().ending()).isEqualTo(1);
        var refused = Files.readAllLines(java.util.Objects.requireNonNull(finished.refusedFile()));
        assertThat(refused).hasSize(31).contains("line,column,code,reason");
        assertThat(refused.get(1)).startsWith("2,g1,answer,").contains("gad2-1").doesNotContain("SECRET");
        assertThat(Files.readString(finished.reportFile()))
                .contains("line 2, column g1:")
                .doesNotContain("SECRET");
    }

    @Test
    void aMappingThatDoesNotFitSaysWhatIsMissing() throws Exception {
        var mapping = ImportWorld.mapping("gad2-2: g2", "gad2-2: G2");
        var finished = clinic.run(mapping, clinic.write("a.csv", "1,1980,2020-01-31,3,3,"), Way.TAKE_IN, NOBODY);
        assertThat(finished.report().refused()).containsExactly(new Refusal(1, "", "column-missing", List.of("G2")));
        assertThat(finished.report().ending()).isEqualTo(1);
    }

    @Test
    void aPlaceThatMayNotBeMadeMustBeThere() throws Exception {
        var mapping = ImportWorld.mapping(
                "  create: {integration-model: in-house, time-zone: America/Denver, neutral-name: Visits}\n", "");
        var finished = clinic.run(mapping, clinic.write("a.csv", "1,1980,2020-01-31,3,3,"), Way.TAKE_IN, NOBODY);
        assertThat(finished.lines().toString()).contains("There is no program Program at the site Clinic of");
        assertThat(finished.report().ending()).isEqualTo(1);
    }

    @Test
    void aMappingThatIsNotThereOrNotUsableIsToldInSentences() throws Exception {
        assertThatThrownBy(() -> imports.plan("nowhere"))
                .isInstanceOf(MappingUnusable.class)
                .hasMessage("There is no mapping named nowhere, and no file of that name that can be read.");
        var latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> imports.plan(latin.toString())).hasMessage("The mapping is not written in UTF-8.");
    }

    private List<Double> values() {
        return jdbc.sql("select s.value from checkins.score s join people.identifier i on i.person_id = s.person_id"
                        + " where i.system = ? and s.score_id = 'total' and not s.superseded order by s.answered_at")
                .param(clinic.source)
                .query(Double.class)
                .list();
    }

    private long count(String fromWhere) {
        return jdbc.sql("select count(*) from " + fromWhere).query(Long.class).single();
    }
}
