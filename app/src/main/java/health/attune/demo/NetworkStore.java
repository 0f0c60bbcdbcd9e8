package health.attune.demo;

import health.attune.simulator.Network;
import health.attune.simulator.sites.Size;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been made up in this database, and how far that has come. */
@Component
class NetworkStore {
    private final JdbcClient jdbc;

    NetworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was made up here before. */
    record Made(String size, long seed, LocalDate endsOn, int people, int loaded, boolean finished) {
        Network network() {
            return Network.of(Size.named(size), seed, endsOn);
        }
    }

    /** Whose data it is that nobody made up; empty where there is none. */
    Optional<String> real() {
        return jdbc.sql("""
                select name from programs.organization o
                where not people.is_nobody(o.id)
                  and not exists (select 1 from demo.network n where n.organization_id = o.id)
                union all
                select 'people of no organization'
                where exists (select 1 from people.person where not people.is_nobody(id))
                  and not exists (select 1 from demo.network)
                limit 1
                """).query(String.class).optional();
    }

    Optional<Made> made() {
        return jdbc.sql("""
                select size, seed, ends_on, people, loaded, finished_at is not null as finished
                from demo.network order by began_at limit 1
                """).query(Made.class).optional();
    }

    void begin(UUID organization, Network network, long seed, Instant now) {
        jdbc.sql("""
                insert into demo.network (organization_id, size, seed, ends_on, people, began_at)
                values (:organization, :size, :seed, :endsOn, :people, :now)
                """)
                .param("organization", organization)
                .param("size", network.size().code())
                .param("seed", seed)
                .param("endsOn", network.today())
                .param("people", network.size().people())
                .param("now", Timestamp.from(now))
                .update();
    }

    void reached(int loaded) {
        jdbc.sql("update demo.network set loaded = :loaded")
                .param("loaded", loaded)
                .update();
    }

    void finish(Instant now) {
        jdbc.sql("update demo.network set finished_at = :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    void offer(UUID accountId, String login, String who, int position) {
        jdbc.sql("""
                insert into demo.sign_in (login, account_id, who, position) values (:login, :account, :who, :position)
                """)
                .param("login", login)
                .param("account", accountId)
                .param("who", who)
                .param("position", position)
                .update();
    }

    /** Login and who it is, in the order they are shown. */
    List<Offer> offers() {
        return jdbc.sql("select login, who from demo.sign_in order by position")
                .query(Offer.class)
                .list();
    }

    /** A review and all that came of it happened so many days ago: asked for then, answered and followed soon after. */
    void setBack(UUID reviewId, int days) {
        var later = Math.max(0, days - 2);
        var stepped = Math.max(0, days - 6);
        for (var sql : List.of(
                "update access.relationship set starts_at = starts_at - :days, ends_at = ends_at - :later"
                        + " where id = (select relationship_id from reviews.review where id = :review)",
                "update contacts.contact c set at = c.at - :later from reviews.review r"
                        + " where r.id = :review and c.person_id = r.person_id and c.purpose = 'case-review'",
                "update reviews.review set put_at = put_at - :days, ended_at = ended_at - :later where id = :review",
                "update reviews.step set at = at - :stepped, done_on = done_on - extract(day from :stepped)::integer"
                        + " where recommendation_id in (select n.id from reviews.recommendation n"
                        + " join reviews.consultation k on k.id = n.consultation_id where k.review_id = :review)",
                "update reviews.recommendation set recommended_at = recommended_at - :later,"
                        + " since = since - case when version = 0 then :later else :stepped end"
                        + " where consultation_id in (select id from reviews.consultation where review_id = :review)",
                "update reviews.consultation set consulted_at = consulted_at - :later where review_id = :review"))
            jdbc.sql(sql.replace(":days", "make_interval(days => " + days + ")")
                            .replace(":later", "make_interval(days => " + later + ")")
                            .replace(":stepped", "make_interval(days => " + stepped + ")"))
                    .param("review", reviewId)
                    .update();
    }

    record Offer(String login, String who) {}

    record Busy(UUID id, String name) {}

    /** Who holds that role now and works with the most people. */
    Optional<Busy> busiest(String role) {
        return busiest(role, null);
    }

    /** The same, at a site of that colleague where anybody there holds it. */
    Optional<Busy> busiest(String role, @Nullable UUID beside) {
        return jdbc.sql("""
                with works_at as (
                    select g.account_id, g.role, coalesce(g.site_id, p.site_id) as site_id
                    from access.role_now g left join programs.program p on p.id = g.program_id)
                select a.id, a.name from access.account a
                where exists (select 1 from works_at g where g.account_id = a.id and g.role = :role)
                order by exists (select 1 from works_at g join works_at b on b.site_id = g.site_id
                        where g.account_id = a.id and g.role = :role and b.account_id = :beside::uuid) desc,
                    (select count(distinct r.person_id) from access.relationship r
                        where r.account_id = a.id and r.ends_at is null) desc, a.id
                limit 1
                """)
                .param("role", role)
                .param("beside", beside)
                .query(Busy.class)
                .optional();
    }

    boolean isCaredForBy(UUID personId, UUID accountId) {
        return jdbc.sql("select exists (select 1 from access.relationship r"
                        + " where r.person_id = ? and r.account_id = ? and r.ends_at is null)")
                .params(personId, accountId)
                .query(Boolean.class)
                .single();
    }

    /** Somebody whom a program serves now, with a clinician of their team. */
    record CaredFor(UUID personId, UUID accountId) {}

    /** In the order in which they were made up. */
    List<CaredFor> caredForIn(UUID programId, int most) {
        return jdbc.sql("""
                select distinct on (e.person_id) e.person_id, m.account_id
                from programs.episode e
                join programs.care_team_member m on m.episode_id = e.id
                join access.relationship r on r.id = m.relationship_id and r.relation = 'care_team'
                    and r.ends_at is null
                join people.person p on p.id = e.person_id and p.died_on is null
                where e.program_id = :program and e.status = 'active'
                  and exists (select 1 from access.role_now g where g.account_id = m.account_id)
                order by e.person_id, m.account_id limit :most
                """)
                .param("program", programId)
                .param("most", most)
                .query(CaredFor.class)
                .list();
    }

    /** That the group began ten weeks ago, and that each session was signed an hour after it. */
    void dateBack(UUID groupId) {
        for (var sql : List.of(
                "update groups.\"group\" set begun_at = begun_at - interval '10 weeks' where id = :group",
                "update groups.facilitator set began_at = began_at - interval '10 weeks' where group_id = :group",
                "update groups.member set joined_at = joined_at - interval '9 weeks' where group_id = :group",
                "update access.relationship r set starts_at = m.joined_at from groups.tie t"
                        + " join groups.member m on m.id = t.member_id"
                        + " where t.relationship_id = r.id and m.group_id = :group",
                "update groups.session set signed_at = at + interval '1 hour' where group_id = :group",
                "update groups.attendance a set recorded_at = s.signed_at from groups.session s"
                        + " where s.id = a.session_id and s.group_id = :group",
                "update contacts.contact c set recorded_at = a.recorded_at from groups.attendance a"
                        + " join groups.session s on s.id = a.session_id where c.id = a.id and s.group_id = :group"))
            jdbc.sql(sql).param("group", groupId).update();
    }

    /** So that the first questions asked are answered by good plans. */
    void analyze() {
        jdbc.sql("select demo.renew_statistics()").query((row, number) -> true).single();
    }
}
