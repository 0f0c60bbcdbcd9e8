package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.jobs.JobState;
import health.attune.jobs.JobStates;
import health.attune.pages.CrisisHelp;
import health.attune.programs.CrisisWords;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site turns out to be in another time zone: its months begin at other moments, also in rows that are kept. */
@AttuneTest
class RezonedTest {
    private static final CrisisHelp LINE = new CrisisHelp("Call or text at any time.", "988", "988");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Caseloads caseloads;

    @Autowired
    MissingRows missing;

    @Autowired
    Contacts contacts;

    @Autowired
    Programs programs;

    @Autowired
    JobStates jobs;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    Principal manager;
    Instant first;

    @BeforeEach
    void metInTheFirstMinuteOfTheMonth() {
        site = world.site();
        var program = world.program(site);
        manager = world.staff("care-manager", site, program);
        var person = caseload.person(manager, program, "Zoe Zone");
        var zone = programs.site(site).zone();
        first = YearMonth.now(zone).atDay(1).atStartOfDay(zone).toInstant();
        contacts.record(
                manager,
                new Contact(
                        Ids.next(),
                        person,
                        manager.id(),
                        "person",
                        "phone",
                        "follow-up",
                        true,
                        20,
                        "completed",
                        first));
    }

    @Test
    void minutesAreThoseOfTheMonthAtTheSite() {
        assertThat(minutes()).isEqualTo(20);
        move(HONOLULU);
        missing.makeAll();
        var isThisMonth = YearMonth.from(first.atZone(HONOLULU)).equals(YearMonth.now(HONOLULU));
        assertThat(minutes()).isEqualTo(isThisMonth ? 20 : 0);
    }

    @Test
    void thatIsDoneAtOnceAndNotBeforeTheSiteIsMoved() {
        job(false);
        move(programs.site(site).zone());
        assertThat(isDue()).isFalse();
        move(HONOLULU);
        assertThat(isDue()).isTrue();
    }

    @Test
    void whatIsUnderWayMeanwhileIsDoneAgainAtOnce() {
        job(true);
        move(programs.site(site).zone());
        end();
        assertThat(isDue()).as("the site was not moved").isFalse();
        pick();
        move(HONOLULU);
        assertThat(isDue()).isFalse();
        end();
        assertThat(isDue()).isTrue();
        pick();
        end();
        assertThat(isDue()).as("that was the run").isFalse();
    }

    @AfterEach
    void endTheJobOfTheTest() {
        jdbc.sql("delete from jobs.scheduled_task where task_instance = 'of a test'")
                .update();
    }

    private void job(boolean isUnderWay) {
        var name = jobs.all().stream()
                .map(JobState::name)
                .filter("caseload.missing"::equals)
                .findFirst()
                .orElseThrow();
        jdbc.sql("""
                insert into jobs.scheduled_task (task_name, task_instance, execution_time, picked, version)
                values (?, 'of a test', now() + interval '1 hour', ?, 1)
                """).params(name, isUnderWay).update();
    }

    private void pick() {
        change("picked = true");
    }

    private void end() {
        change("picked = false, execution_time = now() + interval '1 hour'");
    }

    private void change(String columns) {
        jdbc.sql("update jobs.scheduled_task set " + columns + " where task_instance = 'of a test'")
                .update();
    }

    private boolean isDue() {
        return jdbc.sql("select execution_time <= now() from jobs.scheduled_task where task_instance = 'of a test'")
                .query(Boolean.class)
                .single();
    }

    private void move(ZoneId zone) {
        var now = programs.site(site);
        programs.arrange(
                world.staff("manager", site, null),
                new Site(
                        site,
                        now.organizationId(),
                        now.name(),
                        now.model(),
                        zone,
                        now.fallbackAccountId(),
                        now.version()),
                new CrisisWords(Map.of("en", LINE, "es", LINE)));
    }

    private int minutes() {
        return caseloads
                .mine(manager)
                .getFirst()
                .row()
                .touch()
                .minutesIn(LocalDate.now(programs.site(site).zone()));
    }
}
