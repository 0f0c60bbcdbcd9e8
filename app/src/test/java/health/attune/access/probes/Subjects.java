package health.attune.access.probes;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Checkins;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.checkins.Schedules;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the people of the fixture, each with one object of every kind and a planted word in every class of data. */
public final class Subjects {
    private final World world;
    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final Checkins checkins;
    private final Answering answering;
    private final Entries entries;
    private final Instant past = Instant.now().minusSeconds(3_600);
    private final ApplicationContext service;
    private final Subject.Label label;

    public Subjects(ApplicationContext service) {
        this(service, Subject.Label.UNLABELED);
    }

    private Subjects(ApplicationContext service, Subject.Label label) {
        this.service = service;
        this.label = label;
        world = service.getBean(World.class);
        jdbc = service.getBean(JdbcClient.class);
        schedules = service.getBean(Schedules.class);
        checkins = service.getBean(Checkins.class);
        answering = service.getBean(Answering.class);
        entries = service.getBean(Entries.class);
    }

    /** The same for people whose program is under Part 2: what is written about them carries its label. */
    Subjects labeled() {
        return new Subjects(service, Subject.Label.PART_2);
    }

    /** What carries a label is of class E. */
    private String word(String letter, String name) {
        return "Zq" + (label == Subject.Label.PART_2 ? "E" : letter) + name + "q";
    }

    /** Somebody whom that program serves, with a team of two. */
    public Subject somebody(String name, UUID site, UUID program) {
        var person = person(name);
        var ids = new HashMap<String, String>();
        ids.put("people", person.toString());
        var self = world.account(person);
        var lead = world.staff("care-manager", site, program);
        var episode = world.episode(person, program);
        world.joinTeam(lead, episode, true);
        var second = world.staff("therapist", site, program);
        world.joinTeam(second, episode, false);
        for (var place : List.of("episodes", "caseload", "for", "rolls")) ids.put(place, episode.toString());
        ids.putAll(reviewed(name, episode, site, lead));
        ids.put("episodes=paused", paused(name, person, site).toString());
        ids.put("members", member(second));
        ids.put("contactBy", second.id().toString());
        ids.put("colleague", world.staff("therapist", site, program).id().toString());
        for (var beside : List.of("namesakes", "merges")) ids.put(beside, person.toString());
        ids.putAll(Map.of("entries", "phq-9", "answers", "1", "boards", program.toString()));
        ids.put("identifier", "Zq" + "A" + name + "q " + person);
        for (var unknown : List.of("break-glass", "consents", "batches"))
            ids.put(unknown, Ids.next().toString());
        answers(ids, name, new Team(person, self, lead, episode));
        new Written(jdbc, person, lead, past).put(ids, name, letter -> word(letter, name));
        return new Subject(name, label, ids);
    }

    private UUID person(String name) {
        var word = "Zq" + "A" + name + "q";
        var own = "Zq" + "C" + name + "q";
        var person = world.person(word, word);
        jdbc.sql("""
                update people.person set preferred_name = :word, email = :word || '@attune.test', phone = '555 0100',
                    address = :word, contact_wishes = :word, people_words = :own, place_words = :own,
                    purpose_words = :own where id = :person
                """)
                .param("word", word)
                .param("own", own)
                .param("person", person)
                .update();
        jdbc.sql("insert into people.identifier (system, value, person_id) values ('Clinic', ?, ?)")
                .params(word + " " + person, person)
                .update();
        return person;
    }

    /** By a program of its own, so that nobody of the fixture works in it. */
    private UUID paused(String name, UUID person, UUID site) {
        var program = world.program(site);
        jdbc.sql("update programs.program set name = :name, neutral_name = :name where id = :id")
                .param("name", "Zq" + "B" + name + "q")
                .param("id", program)
                .update();
        var episode = world.episode(person, program);
        jdbc.sql("update programs.episode set status = 'on-hold' where id = ?")
                .param(episode)
                .update();
        return episode;
    }

    private Map<String, String> reviewed(String name, UUID episode, UUID site, Principal by) {
        var review = inReview(name, episode, site, by);
        var recommended = recommended(review, name, by);
        return Map.of("open", review.toString(), "recommendations", recommended.toString());
    }

    /** Before a consultant who is nobody of the fixture. */
    private UUID inReview(String name, UUID episode, UUID site, Principal by) {
        var consultant = world.staff("psychiatric-consultant", site, null);
        var review = Ids.next();
        jdbc.sql("""
                insert into reviews.review
                    (id, person_id, episode_id, program_id, consultant_id, relationship_id, questions, put_by)
                select ?, e.person_id, e.id, e.program_id, ?, e.relationship_id, ?, ?
                from programs.episode e where e.id = ?
                """)
                .params(review, consultant.id(), word("C", name), by.id(), episode)
                .update();
        return review;
    }

    /** What that consultant said to an earlier review, which the lead of the team is to follow. */
    private UUID recommended(UUID review, String name, Principal asked) {
        var before = Ids.next();
        jdbc.sql("""
                insert into reviews.review (id, person_id, episode_id, program_id, consultant_id, relationship_id,
                    questions, put_by, ended_at, ending, ended_by)
                select ?, person_id, episode_id, program_id, consultant_id, relationship_id, questions, put_by, now(),
                    'consulted', consultant_id
                from reviews.review where id = ?
                """).params(before, review).update();
        return jdbc.sql("""
                with said as (
                    insert into reviews.consultation
                        (id, review_id, person_id, episode_id, program_id, words, consulted_by)
                    select gen_random_uuid(), id, person_id, episode_id, program_id, ?, consultant_id
                    from reviews.review where id = ? returning *)
                insert into reviews.recommendation (id, consultation_id, person_id, episode_id, program_id, kind, words,
                    state, owner_id, asked_id, recommended_by)
                select gen_random_uuid(), id, person_id, episode_id, program_id, 'referral', words, 'asked', ?, ?,
                    consulted_by
                from said returning id
                """)
                .params(word("C", name), before, asked.id(), asked.id())
                .query(UUID.class)
                .single();
    }

    private String member(Principal staff) {
        return jdbc.sql("select relationship_id from programs.care_team_member where account_id = ?")
                .param(staff.id())
                .query(UUID.class)
                .single()
                .toString();
    }

    private record Team(UUID person, Principal self, Principal lead, UUID episode) {}

    /** A finished check-in that raised an alert, scores from elsewhere, and one that is open. */
    private void answers(Map<String, String> ids, String name, Team team) {
        plan(team, "phq-9");
        var finished = open(team);
        for (int number = 1; number <= 10; number++)
            answering.answer(team.self(), finished, new Given(number, "phq9-" + number, List.of(1), "en"));
        answering.complete(team.self(), finished);
        ids.put("checkins=finished", finished.toString());
        ids.put("responses", newest(team));
        ids.put("alerts", one("select id::text from alerts.alert where person_id = ?", team.person()));
        jdbc.sql("insert into alerts.event (alert_id, by, state, note) values (?, ?, 'notified', ?)")
                .params(UUID.fromString(ids.get("alerts")), team.lead().id(), word("D", name))
                .update();
        var source = new Entry.Source(
                team.person(), "phq-9", AnsweredBy.PERSON, Mode.SCORE_ONLY, past.minusSeconds(9_000_000), "en");
        entries.enter(team.lead(), Entry.ofScores(Ids.next(), source, Map.of("total", 12.0)));
        ids.put("responses=scored", newest(team));
        ids.put("schedules", plan(team, "gad-7").toString());
        ids.put("checkins", open(team).toString());
    }

    private UUID plan(Team team, String instrument) {
        var plan = new Schedules.Plan(
                team.episode(), instrument, 14, AnsweredBy.PERSON, World.today().minusDays(3));
        return schedules.plan(team.lead(), team.person(), plan);
    }

    private UUID open(Team team) {
        return checkins.open(team.self(), new Checkins.Opening(team.person(), AnsweredBy.PERSON, Mode.SIGNED_IN, "en"));
    }

    private String newest(Team team) {
        return one(
                "select id::text from checkins.response where person_id = ? order by recorded_at desc limit 1",
                team.person());
    }

    private String one(String sql, UUID person) {
        return jdbc.sql(sql).param(person).query(String.class).single();
    }
}
