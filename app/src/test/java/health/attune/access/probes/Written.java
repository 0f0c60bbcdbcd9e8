package health.attune.access.probes;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.threads.WrittenMessages;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written down about a person of the fixture: goals, circumstances and contacts, each in every state. */
final class Written {
    private final JdbcClient jdbc;
    private final UUID person;
    private final UUID by;
    private final Timestamp at;

    Written(JdbcClient jdbc, UUID person, Principal by, Instant at) {
        this.jdbc = jdbc;
        this.person = person;
        this.by = by.id();
        this.at = Timestamp.from(at);
    }

    void put(Map<String, String> ids, String name, UnaryOperator<String> word) {
        var words = word.apply("C");
        facts(ids, word.apply("B"));
        goals(ids, words);
        circumstances(ids, words);
        contacts(ids);
        ids.put("treatments", treatment(words).toString());
        appointments(ids, word.apply("B"));
        ids.put("openGroup", group().toString());
        ids.put("groups", member(group()).toString());
        ids.put("tasks", task(word.apply("B")).toString());
        new WrittenMessages(jdbc, person, by).put(ids, words);
        handover(ids, word.apply("C"));
        var plan = Ids.next();
        jdbc.sql("insert into safetyplans.plan (id, person_id, worth, written_at, written_by) values (?, ?, ?, ?, ?)")
                .params(plan, person, word.apply("D"), at, by)
                .update();
        ids.put("plan", plan.toString());
        ids.put("follow-ups", followUp("Zq" + "D" + name + "q").toString());
    }

    private void facts(Map<String, String> ids, String words) {
        ids.put("facts", fact(words).toString());
        var withdrawn = fact(words);
        jdbc.sql("insert into billing.withdrawal (fact_id, withdrawn_at, withdrawn_by) values (?, ?, ?)")
                .params(withdrawn, at, by)
                .update();
        ids.put("facts=withdrawn", withdrawn.toString());
    }

    /** Who pays, in words that are planted. */
    private UUID fact(String words) {
        var id = Ids.next();
        jdbc.sql("insert into billing.fact (id, person_id, kind, from_on, word, recorded_at, recorded_by)"
                        + " values (?, ?, 'coverage', '2026-01-01', ?, ?, ?)")
                .params(id, person, words, at, by)
                .update();
        return id;
    }

    private void goals(Map<String, String> ids, String words) {
        var open = goal(words);
        ids.put("goals", open.toString());
        ids.put(
                "wording",
                jdbc.sql("select max(id)::text from goals.wording where goal_id = ?")
                        .param(open)
                        .query(String.class)
                        .single());
        for (var outcome : new String[] {"reached", "let-go"}) {
            var ended = goal(words);
            jdbc.sql("insert into goals.ending (goal_id, outcome, ended_by) values (?, ?, ?)")
                    .params(ended, outcome, by)
                    .update();
            ids.put("goals=" + outcome, ended.toString());
        }
    }

    private UUID goal(String words) {
        var goal = Ids.next();
        jdbc.sql("insert into goals.goal (id, person_id) values (?, ?)")
                .params(goal, person)
                .update();
        jdbc.sql("insert into goals.wording (goal_id, words, written_by) values (?, ?, ?)")
                .params(goal, words, by)
                .update();
        return goal;
    }

    private void circumstances(Map<String, String> ids, String words) {
        ids.put("circumstances", circumstance(words, "2025-03-04").toString());
        ids.put("circumstances=lasting", circumstance(words, null).toString());
        var withdrawn = circumstance(words, "2025-03-04");
        jdbc.sql("insert into circumstances.withdrawal (circumstance_id, withdrawn_at, withdrawn_by) values (?, ?, ?)")
                .params(withdrawn, at, by)
                .update();
        ids.put("circumstances=withdrawn", withdrawn.toString());
    }

    private UUID circumstance(String words, String until) {
        var id = Ids.next();
        jdbc.sql("insert into circumstances.circumstance (id, person_id, kind, words, from_on, to_on, by_person,"
                        + " recorded_at, recorded_by) values (:id, :person, 'job-loss', :words, '2025-03-04',"
                        + " cast(:until as date), false, :at, :by)")
                .param("id", id)
                .param("person", person)
                .param("words", words)
                .param("until", until)
                .param("at", at)
                .param("by", by)
                .update();
        return id;
    }

    private UUID followUp(String words) {
        var judged = Ids.next();
        jdbc.sql("insert into alerts.assessment (id, person_id, assessed_by, assessed_at, risk, needs_action, words,"
                        + " means, present, contact_by) values (?, ?, ?, ?, 'low', false, ?, 'yes', 'alone', ?)")
                .params(judged, person, by, at, words, at)
                .update();
        var followUp = Ids.next();
        jdbc.sql("insert into alerts.follow_up (id, person_id, assessment_id, contact_by, reason, set_at, set_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(followUp, person, judged, at, words, at, by)
                .update();
        return followUp;
    }

    private void contacts(Map<String, String> ids) {
        ids.put("contacts", contact().toString());
        var withdrawn = contact();
        jdbc.sql("insert into contacts.withdrawal (contact_id, reason, withdrawn_at, withdrawn_by)"
                        + " values (?, 'mistyped', ?, ?)")
                .params(withdrawn, at, by)
                .update();
        ids.put("contacts=withdrawn", withdrawn.toString());
    }

    private void appointments(Map<String, String> ids, String words) {
        ids.put(
                "carePrograms",
                jdbc.sql("select program_id::text from programs.episode where person_id = ? and status = 'active'")
                        .param(person)
                        .query(String.class)
                        .single());
        for (var state : new String[] {"", "=off", "=kept", "=wrong"})
            ids.put(
                    "appointments" + state,
                    appointment("booked", "30 days", words).toString());
        ids.put(
                "appointments=proposed",
                appointment("proposed", "31 days", words).toString());
        ids.put("appointments=past", appointment("booked", "-2 days", words).toString());
    }

    private UUID appointment(String status, String in, String words) {
        var id = Ids.next();
        jdbc.sql("insert into appointments.appointment (id, person_id, program_id, starts_at, minutes, mode, purpose,"
                        + " place, status, recorded_at, recorded_by)"
                        + " select ?, e.person_id, e.program_id, now() + cast(? as interval), 50, 'phone', 'therapy',"
                        + " ?, ?, ?, ? from programs.episode e where e.person_id = ? and e.status = 'active'")
                .params(id, in, words, status, at, by, person)
                .update();
        jdbc.sql("insert into appointments.worker (appointment_id, account_id, position, starts_at)"
                        + " select id, ?, 1, starts_at from appointments.appointment where id = ?")
                .params(by, id)
                .update();
        return id;
    }

    /** Of the program that serves the person; its name is no person's. */
    private UUID group() {
        var group = Ids.next();
        jdbc.sql("insert into groups.\"group\" (id, program_id, name, mode, meets, admission, begun_by)"
                        + " select ?, e.program_id, 'Walks', 'in-person', 'Tuesdays', 'open', ? from programs.episode e"
                        + " where e.person_id = ? and e.status = 'active'")
                .params(group, by, person)
                .update();
        return group;
    }

    private UUID member(UUID group) {
        var member = Ids.next();
        jdbc.sql("insert into groups.member (id, group_id, person_id, joined_by) values (?, ?, ?, ?)")
                .params(member, group, person, by)
                .update();
        return member;
    }

    private UUID treatment(String words) {
        var id = Ids.next();
        jdbc.sql("insert into treatments.treatment (id, person_id, recorded_by) values (?, ?, ?)")
                .params(id, person, by)
                .update();
        jdbc.sql("insert into treatments.version (id, treatment_id, kind, name, started_on, written_by)"
                        + " values (?, ?, 'medication', ?, '2026-01-04', ?)")
                .params(Ids.next(), id, words, by)
                .update();
        return id;
    }

    private UUID contact() {
        var id = Ids.next();
        jdbc.sql("insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,"
                        + " minutes, outcome, at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'person', 'phone', 'follow-up', true, 20, 'completed', ?, ?, ?)")
                .params(id, person, by, at, at, by)
                .update();
        return id;
    }

    private UUID task(String words) {
        var id = Ids.next();
        jdbc.sql("insert into tasks.task (id, person_id, site_id, owner_id, due_on, priority, title, recorded_by)"
                        + " select ?, ?, p.site_id, ?, current_date, 'soon', ?, ? from programs.episode e"
                        + " join programs.program p on p.id = e.program_id where e.person_id = ? limit 1")
                .params(id, person, by, words, by, person)
                .update();
        return id;
    }

    private void handover(Map<String, String> ids, String words) {
        var id = Ids.next();
        jdbc.sql("insert into handovers.handover (id, account_id, kind, site_id, last_day, begun_by)"
                        + " select ?, ?, 'leaving', p.site_id, current_date + 30, ? from programs.episode e"
                        + " join programs.program p on p.id = e.program_id where e.person_id = ? limit 1")
                .params(id, by, by, person)
                .update();
        ids.put("handovers", id.toString());
        ids.put(
                "lines",
                jdbc.sql("""
                        insert into handovers.line (id, handover_id, member_id, person_id, program_id, note, version,
                            recorded_by)
                        select gen_random_uuid(), ?, m.relationship_id, e.person_id, e.program_id, ?, 1, ?
                        from programs.care_team_member m join programs.episode e on e.id = m.episode_id
                        where m.account_id = ? and e.person_id = ? limit 1 returning member_id::text
                        """)
                        .params(id, words, by, by, person)
                        .query(String.class)
                        .single());
    }
}
