package health.attune.origins;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Checkins;
import health.attune.checkins.Mode;
import health.attune.checkins.Schedules;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.database.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whom two programs serve, and what is written about them. */
@TestComponent
class TwoPrograms {
    private final World world;
    private final Schedules schedules;
    private final Checkins checkins;
    private final Answering answering;
    private final JdbcClient jdbc;

    TwoPrograms(World world, Schedules schedules, Checkins checkins, Answering answering, JdbcClient jdbc) {
        this.world = world;
        this.schedules = schedules;
        this.checkins = checkins;
        this.answering = answering;
        this.jdbc = jdbc;
    }

    record Someone(
            UUID id, Principal self, UUID site, UUID recovery, UUID primary, Principal counselor, Principal manager) {}

    /** In both programs since now, each with one member of staff. */
    Someone someone(UUID recovery, UUID site) {
        var person = world.person("Rosa", "Vega");
        var primary = world.program(site);
        return new Someone(
                person,
                world.account(person),
                site,
                recovery,
                primary,
                inCare(person, recovery, "therapist"),
                inCare(person, primary, "care-manager"));
    }

    private Principal inCare(UUID person, UUID program, String role) {
        var staff = world.staff(role, null, program);
        world.joinTeam(staff, world.episode(person, program), true);
        return staff;
    }

    void plan(Principal staff, Someone someone, UUID program, String instrument) {
        var episode = jdbc.sql("select id from programs.episode where person_id = ? and program_id = ?")
                .params(someone.id(), program)
                .query(UUID.class)
                .single();
        var due = World.today().minusDays(3);
        schedules.plan(staff, someone.id(), new Schedules.Plan(episode, instrument, 14, AnsweredBy.PERSON, due));
    }

    /** Answers all that is planned, the last question of the PHQ-9 with yes. */
    void answer(Someone someone) {
        var checkin = checkins.open(
                someone.self(), new Checkins.Opening(someone.id(), AnsweredBy.PERSON, Mode.SIGNED_IN, "en"));
        for (int number = 1; number <= 17; number++) {
            var item = number <= 7 ? "gad7-" + number : "phq9-" + (number - 7);
            answering.answer(someone.self(), checkin, new Given(number, item, List.of(1), "en"));
        }
        answering.complete(someone.self(), checkin);
    }

    UUID contact(Someone someone, Principal by) {
        var id = Ids.next();
        jdbc.sql("insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,"
                        + " outcome, at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'person', 'phone', 'support', true, 'as-planned', now(), now(), ?)")
                .params(id, someone.id(), by.id(), by.id())
                .update();
        return id;
    }

    UUID circumstance(Someone someone, Principal by) {
        var id = Ids.next();
        jdbc.sql("insert into circumstances.circumstance (id, person_id, kind, from_on, by_person, recorded_at,"
                        + " recorded_by) values (?, ?, 'job-lost', current_date, false, now(), ?)")
                .params(id, someone.id(), by.id())
                .update();
        return id;
    }

    UUID safetyPlan(Someone someone, Principal by) {
        var id = Ids.next();
        jdbc.sql("insert into safetyplans.plan (id, person_id, worth, written_at, written_by)"
                        + " values (?, ?, 'My sister', now(), ?)")
                .params(id, someone.id(), by.id())
                .update();
        return id;
    }

    List<String> labels(String table, String condition, Object... facts) {
        return jdbc.sql("select distinct labels::text from " + table + " where " + condition + " order by 1")
                .params(facts)
                .query(String.class)
                .list();
    }
}
