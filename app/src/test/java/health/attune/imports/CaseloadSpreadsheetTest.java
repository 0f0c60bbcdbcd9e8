package health.attune.imports;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.Caseloads;
import health.attune.database.Ids;
import health.attune.imports.ImportOrder.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic begins with the spreadsheet that it kept its caseload in, by the mapping that comes with Attune. */
@AttuneTest
class CaseloadSpreadsheetTest {
    private static final String HEADER = "MRN,Patient,Date of birth,Phone,Status,Enrolled,Care manager,"
            + "First PHQ-9 date,First PHQ-9 score,Last PHQ-9 date,Last PHQ-9 score,Last GAD-7 date,Last GAD-7 score,"
            + "Last contact,Contact by,Reached,Next appointment,Time\n";
    private static final String ANA = "1001,\"Vega, Ana\",2/29/1980,555-0101,Active,-120,Rosa V.,-123,18,-10,7,-10,5,"
            + "-10,Phone,Yes,+7,2:30 PM\n";
    private static final String KOFI =
            "1002,\"Osei, Kofi\",7/4/1972,,Active,-30,Rosa V.,-30,14,-30,14,,,-3,Visit,No show,,\n";
    private static final String EVA = "1003,\"Lind, Eva\",1/9/1991,,Active,-2,Sam O.,,n/a,,,,,,,,,\n";
    private static final String BLANK = ",,,,,,,,,,,,,,,,,\n";
    private static final Pattern DAY = Pattern.compile("(?<=,)[+-]\\d+(?=,)");

    @Autowired
    Imports imports;

    @Autowired
    Caseloads caseloads;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final String source = "urn:test:" + Ids.next();
    private UUID program = Ids.next();
    private Principal rosa = Principal.job(Ids.next(), "nobody yet");
    private Principal sam = rosa;

    @BeforeEach
    void aClinicWithTwoCareManagers() {
        var site = world.site();
        program = world.program(site);
        rosa = world.staff("care-manager", site, program);
        sam = world.staff("care-manager", site, program);
    }

    @Test
    void everyRowStandsInTheCaseloadOfWhoCaresForThem() throws Exception {
        var report = run(ANA + KOFI + EVA + BLANK, Way.TAKE_IN);
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
                        .param("system", source)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1001 in-treatment -123 18 {18,7} -10 phone 0 7 days 14:30:00",
                        "1002 enrolled -30 14 {14} - 1 -",
                        "1003 enrolled -2 - - 0 -");
        assertThat(caseloads.mine(rosa)).hasSize(2);
        assertThat(caseloads.mine(sam)).hasSize(1);
    }

    @Test
    void scoresStandWithoutAnswersAndRaiseNothing() throws Exception {
        var report = run(ANA, Way.TAKE_IN);
        assertThat(jdbc.sql("""
                select r.instrument_id || ' ' || r.answers || ' ' || c.mode || ' ' || s.score_id || ' ' || s.value
                from checkins.response r join checkins.checkin c on c.id = r.checkin_id
                join checkins.score s on s.response_id = r.id
                join people.identifier i on i.person_id = r.person_id where i.system = ? order by r.answered_at, 1
                """).param(source).query(String.class).list())
                .containsExactly("phq-9 {} import total 18", "gad-7 {} import total 5", "phq-9 {} import total 7");
        assertThat(count("alerts.alert a join people.identifier i on i.person_id = a.person_id where i.system = '"
                        + source + "'"))
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
    void whatCantBeTakenIsNamedMendedAndGivenAgain() throws Exception {
        var faults = "1004,\"Roe, Sky\",3/3/1983,,Active,-40,Rosa V.,-40,28,,,,,-5,Fax,Yes,,\n"
                + "1005,Single,3/3/1984,,Active,,Pat,,12,,,,,,,,-1,25:00\n"
                + "1001,\"Vega, Ana\",2/29/1980,,Active,-120,Rosa V.,,,,,,,,,,,\n";
        var finished = finish(ANA + faults, Way.TAKE_IN);
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
        assertThat(run(ANA + mended, Way.TAKE_IN).counts()).isEqualTo(new Counts(2, 1, 0, 1, 0, 0, 1));
    }

    @Test
    void givenAgainNothingIsTakenTwiceAndWhatIsNewIsAdded() throws Exception {
        run(ANA + KOFI, Way.TAKE_IN);
        assertThat(run(ANA + KOFI, Way.TAKE_IN).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0));
        var later = ANA.replace("-10,7,-10,5,-10,Phone,Yes", "-1,4,-10,5,-1,Video,Yes");
        assertThat(run(later, Way.TAKE_IN).counts().imported()).isEqualTo(1);
        assertThat(contacts()).containsExactlyInAnyOrder("1001 phone", "1001 video", "1002 in-person");
        assertThat(count("appointments.appointment a join people.identifier i on i.person_id = a.person_id"
                        + " where i.system = '" + source + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatChangedOfCareIsChangedHereAndNotByAFile() throws Exception {
        run(ANA, Way.TAKE_IN);
        for (var way : List.of(Way.TAKE_IN, Way.CORRECT))
            assertThat(run(ANA.replace("2:30 PM", "3:30 PM"), way).refused())
                    .extracting(Refusal::reason)
                    .containsExactly("changed-care");
    }

    @Test
    void nothingIsPlannedForWhoseCareHasEnded() throws Exception {
        run(ANA, Way.TAKE_IN);
        jdbc.sql("update programs.episode set status = 'finished', ended_on = current_date, end_reason = 'goals-met'"
                        + " where program_id = ?")
                .param(program)
                .update();
        assertThat(run(ANA.replace("+7,", "+14,"), Way.TAKE_IN).refused())
                .extracting(Refusal::reason)
                .containsExactly("care-ended");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        var dry = run(ANA + EVA + KOFI.replace("Visit", "Fax"), Way.DRY_RUN);
        assertThat(count("people.identifier where system = '" + source + "'")).isZero();
        var real = run(ANA + EVA + KOFI.replace("Visit", "Fax"), Way.TAKE_IN);
        assertThat(dry.refused()).isEqualTo(real.refused()).hasSize(1);
        assertThat(dry.counts().imported()).isEqualTo(real.counts().imported()).isEqualTo(2);
    }

    private List<String> contacts() {
        return jdbc.sql("select i.value || ' ' || c.mode from contacts.contact c"
                        + " join people.identifier i on i.person_id = c.person_id where i.system = ?")
                .param(source)
                .query(String.class)
                .list();
    }

    private RunReport run(String rows, Way way) throws Exception {
        return finish(rows, way).report();
    }

    private Finished finish(String rows, Way way) throws Exception {
        var day = DateTimeFormatter.ofPattern("M/d/yyyy");
        var dated = DAY.matcher(rows)
                .replaceAll(found ->
                        World.today().plusDays(Integer.parseInt(found.group())).format(day));
        var table = Files.writeString(folder.resolve("caseload.csv"), HEADER + dated);
        var mapping = Files.writeString(folder.resolve("ours.yaml"), mapping());
        var order = new ImportOrder(table, folder.resolve("reports"), way, "a test");
        return imports.run(imports.plan(mapping.toString()), order, (done, all) -> {});
    }

    /** The one that is shipped, with the names of this clinic. */
    private String mapping() throws Exception {
        try (var in = Imports.class.getResourceAsStream("/imports/caseload-spreadsheet.yaml")) {
            var shipped = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return shipped.replace("source: Caseload spreadsheet", "source: " + source)
                    .replace("https://clinic.example/mrn", source)
                    .replace("Example Clinics", name("organization o join programs.site s on s.organization_id = o.id"))
                    .replace("Main Street Clinic", "Harbor Clinic")
                    .replace("program: Collaborative care", "program: Collaborative care " + program)
                    .replace("rosa.vega@clinic.example", world.login(rosa))
                    .replace("sam.ortiz@clinic.example", world.login(sam));
        }
    }

    private String name(String organization) {
        return jdbc.sql("select o.name from programs." + organization
                        + " join programs.program g on g.site_id = s.id where g.id = ?")
                .param(program)
                .query(String.class)
                .single();
    }

    private long count(String fromWhere) {
        return jdbc.sql("select count(*) from " + fromWhere).query(Long.class).single();
    }
}
