package health.attune.imports;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Relation;
import health.attune.checkins.Entries;
import health.attune.imports.ImportOrder.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a file may change of what was taken in before. */
@AttuneTest
class ImportCorrectionsTest {
    private static final Progress NOBODY = (done, all) -> {};

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Autowired
    Entries entries;

    @TempDir
    Path folder;

    ImportWorld clinic;

    @BeforeEach
    void aClinicOfItsOwn() {
        clinic = new ImportWorld(imports, folder);
    }

    @Test
    void aChangedRowIsRefusedUntilACorrectionIsAskedForAndThenSupersedes() throws Exception {
        clinic.run(clinic.write("a.csv", "1,1980,2020-01-31,3,3,"));
        var changed = clinic.write("b.csv", "1,1980,2020-01-31,3,2,");
        assertThat(clinic.run(changed).report().refused()).containsExactly(new Refusal(2, "", "changed", List.of()));
        assertThat(values()).containsExactly(6.0);
        assertThat(clinic.run(changed, Way.CORRECT).report().counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0));
        assertThat(values()).containsExactly(5.0);
        assertThat(count("checkins.response r join people.identifier i on i.person_id = r.person_id where system = '"
                        + clinic.source + "'"))
                .isEqualTo(2);
        assertThat(clinic.run(changed).report().counts().alreadyThere()).isEqualTo(1);
    }

    @Test
    void whatSomebodyCorrectedHereIsNotCorrectedByAFile() throws Exception {
        clinic.run(clinic.write("a.csv", "1,1980,2020-01-31,3,3,"));
        corrected("gad-2", Map.of("gad2-1", List.of(1), "gad2-2", List.of(0)));
        var later = clinic.write("b.csv", "1,1980,2020-01-31,0,0,");
        for (var way : List.of(Way.DRY_CORRECTION, Way.CORRECT))
            assertThat(clinic.run(later, way).report().refused())
                    .as(way.word())
                    .containsExactly(new Refusal(2, "", "corrected-here", List.of()));
        assertThat(values()).containsExactly(1.0);
    }

    @Test
    void whatTwoPeopleAnsweredOnOneDayIsTwoResponses() throws Exception {
        clinic.run(clinic.write("a.csv", "1,1980,2020-01-31,3,3,"));
        var asked = ImportWorld.mapping("language: en}", "by: clinician, language: en}");
        var same = clinic.write("b.csv", "1,1980,2020-01-31,3,3,");
        assertThat(clinic.run(asked, same, Way.CORRECT, NOBODY).report().counts())
                .isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0));
        var changed = clinic.write("c.csv", "1,1980,2020-01-31,0,0,");
        assertThat(clinic.run(asked, changed, Way.CORRECT, NOBODY)
                        .report()
                        .counts()
                        .corrected())
                .isEqualTo(1);
        assertThat(values()).as("the person's own stand").containsExactlyInAnyOrder(6.0, 0.0);
    }

    @Test
    void ofARowThatIsRefusedNothingIsCorrected() throws Exception {
        var both = ImportWorld.mapping(
                "instruments:\n",
                "instruments:\n  - instrument: phq-9\n    items: {phq9-1: p1}\n    absent: ["
                        + "phq9-2, phq9-3, phq9-4, phq9-5, phq9-6, phq9-7, phq9-8, phq9-9]\n");
        var first = clinic.write("a.csv", "1,1980,2020-01-31,3,3,1");
        clinic.run(both, first, Way.TAKE_IN, NOBODY);
        corrected("gad-2", Map.of("gad2-1", List.of(1), "gad2-2", List.of(0)));
        var changed = clinic.write("b.csv", "1,1980,2020-01-31,0,0,3");
        assertThat(clinic.run(both, changed, Way.CORRECT, NOBODY).report().refused())
                .containsExactly(new Refusal(2, "", "corrected-here", List.of()));
        assertThat(jdbc.sql("select answers ->> 'phq9-1' from checkins.response r join people.identifier i"
                                + " on i.person_id = r.person_id where system = ? and instrument_id = 'phq-9'")
                        .param(clinic.source)
                        .query(String.class)
                        .list())
                .as("the one that could have been corrected")
                .containsExactly("1");
        assertThat(clinic.run(both, first, Way.TAKE_IN, NOBODY)
                        .report()
                        .counts()
                        .alreadyThere())
                .isEqualTo(1);
    }

    @Test
    void aTotalAloneDoesNotTakeThePlaceOfAnswers() throws Exception {
        clinic.run(clinic.write("a.csv", "1,1980,2020-01-31,3,3,"));
        var totals = ImportWorld.mapping("items: {gad2-1: g1, gad2-2: g2}", "scores: {total: g1}")
                .replace("    values: {9: declined}\n", "");
        var rows = clinic.write("b.csv", "1,1980,2020-01-31,2,,", "2,1990,2020-01-31,4,,");
        for (var way : List.of(Way.DRY_RUN, Way.TAKE_IN, Way.CORRECT))
            assertThat(clinic.run(totals, rows, way, NOBODY).report().refused())
                    .containsExactly(new Refusal(2, "", "score-for-answers", List.of("gad-2")));
        assertThat(values()).as("with the other row's").containsExactlyInAnyOrder(6.0, 4.0);
        var other = clinic.write("c.csv", "2,1990,2020-01-31,5,,");
        assertThat(clinic.run(totals, other, Way.CORRECT, NOBODY)
                        .report()
                        .counts()
                        .corrected())
                .as("a total in the place of a total")
                .isEqualTo(1);
    }

    /** Somebody here puts other answers in the place of what was taken in. */
    private void corrected(String instrument, Map<String, List<Integer>> answers) {
        var taken = jdbc.sql("select r.id, r.person_id from checkins.response r join people.identifier i"
                        + " on i.person_id = r.person_id where system = ? and instrument_id = ?")
                .params(clinic.source, instrument)
                .query((row, number) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .single();
        var manager = world.staff("care-manager", world.site(), null);
        world.relate(manager, Relation.CARE_TEAM, taken[1]);
        entries.correct(manager, taken[0], new Entries.Correction(answers, Set.of(), "As it stands on the paper."));
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
