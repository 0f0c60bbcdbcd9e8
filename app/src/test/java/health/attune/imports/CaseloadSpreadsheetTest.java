package health.attune.imports;

import static health.attune.imports.CaseloadSheet.ANA;
import static health.attune.imports.CaseloadSheet.BLANK;
import static health.attune.imports.CaseloadSheet.EVA;
import static health.attune.imports.CaseloadSheet.KOFI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.Caseloads;
import health.attune.imports.ImportOrder.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A clinic begins with the spreadsheet that it kept its caseload in, by the mapping that comes with Attune. */
@AttuneTest
class CaseloadSpreadsheetTest {
    @Autowired
    Imports imports;

    @Autowired
    Caseloads caseloads;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @TempDir
    Path folder;

    CaseloadSheet clinic;

    @BeforeEach
    void aClinicWithTwoCareManagers() {
        clinic = new CaseloadSheet(imports, world, folder);
    }

    @Test
    void everyRowStandsInTheCaseloadOfWhoCaresForThem() throws Exception {
        var report = clinic.run(ANA + KOFI + EVA + BLANK, Way.TAKE_IN);
        assertThat(report.refused()).isEmpty();
        assertThat(report.counts()).isEqualTo(new Counts(4, 3, 0, 0, 1, 0, 3));
        assertThat(jdbc.sql("""
                select i.value || ' ' || w.status || ' ' || (w.started_on - :today) || ' '
                    || coalesce(w.first_points || ' ' || w.course_points::text, '-') || ' '
                    || coalesce((w.met_at at time zone 'America/New_York')::date - :today || ' ' || w.met_mode, '-')
                    || ' ' || w.attempts || ' '
                    || coalesce((w.next_at at time zone 'America/New_York' - :today::timestamp)::text, '-')
                from caseload.row w join people.identifier i on i.person_id = w.person_id
                where i.system = :system order by 1
                """)
                        .param("today", World.today())
                        .param("system", clinic.source)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1001 in-treatment -123 18 {18,7} -10 phone 0 7 days 14:30:00",
                        "1002 enrolled -30 14 {14} - 1 -",
                        "1003 enrolled -2 - - 0 -");
        assertThat(caseloads.mine(clinic.rosa)).hasSize(2);
        assertThat(caseloads.mine(clinic.sam)).hasSize(1);
    }

    @Test
    void scoresStandWithoutAnswersAndRaiseNothing() throws Exception {
        var report = clinic.run(ANA, Way.TAKE_IN);
        assertThat(jdbc.sql("""
                select r.instrument_id || ' ' || r.answers || ' ' || c.mode || ' ' || s.score_id || ' ' || s.value
                from checkins.response r join checkins.checkin c on c.id = r.checkin_id
                join checkins.score s on s.response_id = r.id
                join people.identifier i on i.person_id = r.person_id where i.system = ? order by r.answered_at, 1
                """).param(clinic.source).query(String.class).list())
                .containsExactly("phq-9 {} import total 18", "gad-7 {} import total 5", "phq-9 {} import total 7");
        assertThat(count("alerts.alert a join people.identifier i on i.person_id = a.person_id where i.system = '"
                        + clinic.source + "'"))
                .isZero();
        var phq9 = report.tallies().getFirst();
        assertThat(phq9.untold())
                .as("of how many nothing is known about safety")
                .isEqualTo(2);
        assertThat(phq9.scores())
                .singleElement()
                .satisfies(total -> assertThat(total.complete()).isEqualTo(2));
    }

    @Test
    void whatATotalTellsForCertainIsCounted() throws Exception {
        var report = clinic.run(ANA.replace("-123,18,-10,7,", "-123,27,-10,0,") + KOFI, Way.TAKE_IN);
        var phq9 = report.tallies().getFirst();
        assertThat(phq9.responses()).isEqualTo(3);
        assertThat(phq9.safety()).containsExactly(new Tally.OfItem("phq9-9", 1));
        assertThat(phq9.untold()).as("of 14 points alone").isEqualTo(1);
        var administrator = world.staffOf("system-administrator", world.organizationOf(clinic.site));
        assertThat(page(administrator, "/imports/" + report.id()))
                .contains("listed for review without a clock: 1", "Scores without answers: 1");
    }

    @Test
    void pagesSayThatTheAnswersAreNotKnown() throws Exception {
        var report = clinic.run(ANA, Way.TAKE_IN);
        var response = jdbc.sql("select r.id from checkins.response r join people.identifier i"
                        + " on i.person_id = r.person_id where i.system = ? and instrument_id = 'phq-9' limit 1")
                .param(clinic.source)
                .query(UUID.class)
                .single();
        assertThat(page(clinic.rosa, "/responses/" + response))
                .contains("what was answered about safety is not known")
                .contains("from imported history");
        assertThat(page(clinic.rosa, "/responses/" + response + "/score-correction"))
                .contains("total");
        var administrator = world.staffOf("system-administrator", world.organizationOf(clinic.site));
        assertThat(page(administrator, "/imports/" + report.id())).contains("Scores without answers: 2");
    }

    private String page(Principal who, String address) throws Exception {
        return web.perform(get(address).with(World.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whatCantBeTakenIsNamedMendedAndGivenAgain() throws Exception {
        var faults = "1004,\"Roe, Sky\",3/3/1983,,Active,-40,Rosa V.,-40,28,,,,,-5,Fax,Yes,,\n"
                + "1005,Single,3/3/1984,,Active,,Pat,,12,,,,,,,,-1,25:00\n"
                + "1001,\"Vega, Ana\",2/29/1980,,Active,-120,Rosa V.,,,,,,,,,,,\n";
        var finished = clinic.finish(ANA + faults, Way.TAKE_IN);
        assertThat(finished.report().counts().imported()).isEqualTo(1);
        assertThat(finished.report().refused())
                .extracting(refusal -> refusal.line() + " " + refusal.column() + " " + refusal.reason())
                .containsExactlyInAnyOrder(
                        "3 First PHQ-9 score score",
                        "3 Contact by contact-mode",
                        "4 Patient full-name",
                        "4 Enrolled day",
                        "4 Care manager worker",
                        "4 First PHQ-9 date day-missing",
                        "4 Next appointment appointment-past",
                        "4 Time time",
                        "5  twice");
        assertThat(Files.readString(Objects.requireNonNull(finished.refusedFile())))
                .contains("First PHQ-9 score", "between 0 and 27")
                .doesNotContain("Fax", "Sky", "25:00");
        var mended = "1004,\"Roe, Sky\",3/3/1983,,Active,-40,Rosa V.,-40,18,,,,,-5,Phone,Yes,,\n";
        assertThat(clinic.run(ANA + mended, Way.TAKE_IN).counts()).isEqualTo(new Counts(2, 1, 0, 1, 0, 0, 1));
    }

    @Test
    void givenAgainNothingIsTakenTwiceAndWhatIsNewIsAdded() throws Exception {
        clinic.run(ANA + KOFI, Way.TAKE_IN);
        assertThat(clinic.run(ANA + KOFI, Way.TAKE_IN).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0));
        var later = ANA.replace("-10,7,-10,5,-10,Phone,Yes", "-1,4,-10,5,-1,Video,Yes");
        assertThat(clinic.run(later, Way.TAKE_IN).counts().imported()).isEqualTo(1);
        assertThat(contacts()).containsExactlyInAnyOrder("1001 phone", "1001 video", "1002 in-person");
        assertThat(count("appointments.appointment a join people.identifier i on i.person_id = a.person_id"
                        + " where i.system = '" + clinic.source + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatChangedOfCareIsChangedHereAndNotByAFile() throws Exception {
        clinic.run(ANA, Way.TAKE_IN);
        for (var way : List.of(Way.TAKE_IN, Way.CORRECT))
            assertThat(clinic.run(ANA.replace("2:30 PM", "3:30 PM"), way).refused())
                    .extracting(Refusal::reason)
                    .containsExactly("changed-care");
    }

    @Test
    void nothingIsPlannedForWhoseCareHasEnded() throws Exception {
        clinic.run(ANA, Way.TAKE_IN);
        jdbc.sql("update programs.episode set status = 'finished', ended_on = current_date, end_reason = 'goals-met'"
                        + " where program_id = ?")
                .param(clinic.program)
                .update();
        isRefusedAsOver(ANA.replace("+7,", "+14,"));
    }

    /** By a dry run, too: it tells what taking in would. */
    private void isRefusedAsOver(String row) throws Exception {
        for (var way : List.of(Way.DRY_RUN, Way.TAKE_IN))
            assertThat(clinic.run(row, way).refused())
                    .as(way.word())
                    .extracting(Refusal::reason)
                    .containsExactly("care-ended");
    }

    @Test
    void nobodyIsTakenIntoCareAgainByTheOldRow() throws Exception {
        clinic.run(ANA, Way.TAKE_IN);
        jdbc.sql("update programs.episode set status = 'finished', ended_on = current_date - 5,"
                        + " end_reason = 'goals-met' where program_id = ?")
                .param(clinic.program)
                .update();
        for (var later : List.of(ANA.replace("-10,7,", "-2,7,"), ANA.replace("-10,Phone", "-2,Phone")))
            isRefusedAsOver(later);
        assertThat(count("programs.episode where ended_on is null and program_id = '" + clinic.program + "'"))
                .isZero();
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        var dry = clinic.run(ANA + EVA + KOFI.replace("Visit", "Fax"), Way.DRY_RUN);
        assertThat(count("people.identifier where system = '" + clinic.source + "'"))
                .isZero();
        var real = clinic.run(ANA + EVA + KOFI.replace("Visit", "Fax"), Way.TAKE_IN);
        assertThat(dry.refused()).isEqualTo(real.refused()).hasSize(1);
        assertThat(dry.counts().imported()).isEqualTo(real.counts().imported()).isEqualTo(2);
    }

    private List<String> contacts() {
        return jdbc.sql("select i.value || ' ' || c.mode from contacts.contact c"
                        + " join people.identifier i on i.person_id = c.person_id where i.system = ?")
                .param(clinic.source)
                .query(String.class)
                .list();
    }

    private long count(String fromWhere) {
        return jdbc.sql("select count(*) from " + fromWhere).query(Long.class).single();
    }
}
