package health.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.Attune;
import health.attune.Owner;
import health.attune.access.Accounts;
import health.attune.assets.Standings;
import health.attune.checkins.Courses;
import health.attune.pages.NotThere;
import health.attune.simulator.Network;
import health.attune.simulator.SimulatedPerson;
import health.attune.simulator.care.Episode;
import health.attune.simulator.care.Filled;
import health.attune.simulator.sites.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo on a database of its own: what is written is what the live service would have kept. */
@SpringBootTest(classes = Attune.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyDatabase.class)
class DemonstrationTest {
    private static final Progress SILENT = (loaded, of, answers) -> {};

    @Autowired
    Demonstration demonstration;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Courses courses;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void load() {
        demonstration.load(Size.SMALL, 1, SILENT);
    }

    @Test
    void everythingThatWasMadeUpIsThere() {
        var made = network();
        assertThat(count("people.person where created_by is null")).isEqualTo(120);
        assertThat(count("checkins.response where supersedes_id is null"))
                .isEqualTo(filled(made).count());
        assertThat(count("contacts.contact c join people.person p on p.id = c.person_id where created_by is null"
                        + " and c.purpose <> 'case-review' and c.id not in (select id from groups.attendance)"
                        + " and not exists (select 1 from alerts.follow_up f where f.met_by = c.id) and not exists"
                        + " (select 1 from handoffs.handoff h where h.contact_id = c.id) and not exists"
                        + " (select 1 from boards.roll r where r.person_id = c.person_id and r.owed_since = c.at)"))
                .as("beside those after an alert, consultations, sessions of groups, hand-offs, one that was rolled on")
                .isEqualTo(episodes(made).mapToLong(e -> e.contacts().size()).sum());
        assertThat(count("goals.goal"))
                .isEqualTo(made.people().mapToLong(p -> p.goals().size()).sum());
        assertThat(count("checkins.response r where completed_at is not null and not exists"
                        + " (select 1 from checkins.score s where s.response_id = r.id)"))
                .isZero();
        assertThat(count("pg_stat_user_tables where relname = 'relationship' and last_analyze is not null"))
                .isEqualTo(1);
    }

    @Test
    void oneRuleRestsForSomeDaysBecauseTwoLeadersSaidSo() {
        assertThat(count("alerts.suspension where confirmed_by <> proposed_by and ends_at > now()"))
                .isOne();
    }

    @Test
    void recommendationsAreDoneChangedDeclinedAndOpenAndTwoPeopleWait() {
        assertThat(jdbc.sql("select state from reviews.recommendation")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("done", "modified", "declined", "asked");
        assertThat(count("reviews.review where ended_at is null")).isEqualTo(2);
        assertThat(count("reviews.consultation where consulted_at > now() - interval '3 days'"))
                .isZero();
    }

    @Test
    void everyPositiveAnswerHasItsAlertAlsoWhereItCameByACorrection() {
        assertThat(count("checkins.response r where r.instrument_id = 'phq-9' and (r.answers ->> 'phq9-9')::int > 0"
                        + " and not exists (select 1 from alerts.alert a where a.item_id = 'phq9-9'"
                        + " and a.response_id in (r.id, r.supersedes_id))"))
                .isZero();
    }

    @Test
    void standingsAreThoseOfTheLiveService() {
        var standings = Standings.bundled();
        for (var person : jdbc.sql("select id from people.person limit 25")
                .query(UUID.class)
                .list()) {
            var began = presentCareBegan(person);
            var expected = transaction.execute(status -> standings.byLabels(courses.kept(person), began));
            var kept = jdbc.sql("select domain || ' ' || change || ' ' || answered || ' ' || labels::text"
                            + " from assets.standing"
                            + " where person_id = ?")
                    .param(person)
                    .query(String.class)
                    .list();
            assertThat(kept)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(one -> told(one)).toList());
        }
    }

    private static String told(Standings.Labeled labeled) {
        var standing = labeled.standing();
        return standing.domain().id() + " " + standing.change().word() + " " + standing.answered() + " {"
                + String.join(",", labeled.labels().words()) + "}";
    }

    private Instant presentCareBegan(UUID person) {
        return jdbc.sql("""
                select e.started_on::timestamp at time zone s.time_zone as began from programs.episode e
                join programs.program p on p.id = e.program_id join programs.site s on s.id = p.site_id
                where e.person_id = ? order by e.ended_on desc nulls first, e.started_on limit 1
                """)
                .param(person)
                .query((row, n) -> row.getTimestamp("began").toInstant())
                .single();
    }

    @Test
    void aLoadThatWasCutShortGoesOnAndEndsTheSame() {
        var uninterrupted = Contents.of(jdbc);
        empty();
        assertThatThrownBy(() -> demonstration.load(Size.SMALL, 1, (loaded, of, answers) -> {
                    throw new IllegalStateException("the power went out");
                }))
                .hasMessage("the power went out");
        assertThat(count("people.person")).isBetween(1L, 119L);
        load();
        assertThat(Contents.of(jdbc)).isEqualTo(uninterrupted);
    }

    @Test
    void aSecondStartKeepsWhatIsThere() {
        var first = demonstration.load(Size.SMALL, 1, SILENT);
        jdbc.sql("update people.person set contact_wishes = 'Changed by somebody.'")
                .update();
        assertThat(demonstration.load(Size.CLINIC, 2, SILENT)).isEqualTo(first);
        assertThat(count("people.person where contact_wishes = 'Changed by somebody.'"))
                .isEqualTo(count("people.person"));
        empty();
    }

    @Test
    void nothingIsWrittenBesideRealData() {
        empty();
        jdbc.sql("insert into programs.organization (id, name) values (gen_random_uuid(), 'Harbor Clinic')")
                .update();
        assertThatThrownBy(() -> demonstration.load(Size.SMALL, 1, SILENT))
                .isInstanceOf(RealData.class)
                .hasMessageStartingWith("This database belongs to Harbor Clinic, which is not a demonstration.");
        assertThat(count("access.account")).isZero();
        empty();
    }

    @Test
    void oneOfEachRoleAndThreePersonsCanSignIn() {
        var signIns = demonstration.load(Size.SMALL, 1, SILENT).signIns();
        assertThat(signIns.stream().map(SignIn::who))
                .anyMatch(who -> who.startsWith("Care manager, "))
                .anyMatch(who -> who.startsWith("Privacy officer, "))
                .anyMatch(who -> who.startsWith("Person, ") && who.endsWith(" (in Spanish)"));
        assertThat(signIns.stream().map(SignIn::login)).contains("person-1@demo.example", "person-3@demo.example");
        assertThat(signIns).hasSizeGreaterThanOrEqualTo(14).allSatisfy(one -> {
            assertThat(one.passphrase()).hasSizeGreaterThanOrEqualTo(15);
            var hash = jdbc.sql("select password from access.account where login = ?")
                    .param(one.login())
                    .query(String.class)
                    .single();
            assertThat(passwords.matches(one.passphrase(), hash)).isTrue();
        });
    }

    @Test
    void aWorkerSeesThoseTheyWorkWithAndNobodyElse() {
        var manager = jdbc.sql("select account_id from demo.sign_in where login = 'care-manager@demo.example'")
                .query(UUID.class)
                .single();
        var who = accounts.principal(manager).orElseThrow();
        assertThat(courses.of(who, person(manager, "in"))).isNotEmpty();
        assertThatThrownBy(() -> courses.of(who, person(manager, "not in"))).isInstanceOf(NotThere.class);
    }

    private void empty() {
        Owner.of(service).sql("""
                do $$ begin
                  create temporary table kept as select * from caseload.rule where site_id is null;
                  truncate programs.organization, people.person, access.account cascade;
                  insert into caseload.rule select * from kept;
                  drop table kept;
                end $$
                """).update();
    }

    private UUID person(UUID account, String which) {
        return jdbc.sql("select id from people.person where id " + which
                        + " (select person_id from access.relationship where account_id = ? and ends_at is null)"
                        + " and exists (select 1 from checkins.score s where s.person_id = person.id) limit 1")
                .param(account)
                .query(UUID.class)
                .single();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private Network network() {
        return jdbc.sql("select ends_on from demo.network")
                .query((row, n) -> Network.of(Size.SMALL, 1, row.getObject("ends_on", LocalDate.class)))
                .single();
    }

    private static Stream<Episode> episodes(Network network) {
        return network.people().map(SimulatedPerson::episodes).flatMap(List::stream);
    }

    private static Stream<Filled> filled(Network network) {
        return episodes(network).flatMap(e -> e.checkins().stream()).flatMap(c -> c.filled().stream());
    }
}
