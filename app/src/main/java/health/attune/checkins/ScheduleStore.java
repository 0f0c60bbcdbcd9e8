package health.attune.checkins;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.checkins.Schedules.Awaited;
import health.attune.checkins.Schedules.Next;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScheduleStore {
    private static final String SHOWN = """
            select s.id, s.person_id, s.episode_id, s.instrument_id, s.every_days, upper(s.answered_by) as answered_by,
                s.starts_on, coalesce(s.ends_on, least(p.died_on, e.ended_on)) as ends_on, s.next_due_on,
                g.neutral_name as program,
                (cast(:now as timestamptz) at time zone t.time_zone)::date as today, s.version
            from checkins.schedule s
            join people.person p on p.id = s.person_id
            join programs.episode e on e.id = s.episode_id
            join programs.program g on g.id = e.program_id
            join programs.site t on t.id = g.site_id
            where\s""";
    private final JdbcClient jdbc;

    ScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the person has no such open episode. */
    boolean insert(UUID id, UUID personId, Schedules.Plan plan, UUID by) {
        return jdbc.sql("""
                insert into checkins.schedule (id, episode_id, person_id, instrument_id, every_days, answered_by,
                    starts_on, next_due_on, created_by, reckoned_from)
                select :id, e.id, e.person_id, :instrument, :every, :answeredBy, :startsOn, :startsOn, :by,
                    (select max(r.answered_at) from checkins.response r
                     join checkins.checkin o on o.id = r.checkin_id and o.answered_by = :answeredBy
                     where r.person_id = e.person_id and r.instrument_id = :instrument
                       and r.completed_at is not null and r.superseded_at is null)
                from programs.episode e where e.id = :episode and e.person_id = :person and e.ended_on is null
                """)
                        .param("id", id)
                        .param("instrument", plan.instrumentId())
                        .param("every", plan.everyDays())
                        .param("answeredBy", plan.answeredBy().word())
                        .param("startsOn", plan.startsOn())
                        .param("by", by)
                        .param("episode", plan.episodeId())
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** False where it has changed since that version. */
    boolean change(UUID id, Schedules.Change change) {
        return jdbc.sql("""
                update checkins.schedule set every_days = :every, next_due_on = :next, version = version + 1
                where id = :id and version = :version and ends_on is null
                  and exists (select 1 from programs.episode e where e.id = episode_id and e.ended_on is null)
                """)
                        .param("every", change.everyDays())
                        .param("next", change.nextDueOn())
                        .param("id", id)
                        .param("version", change.version())
                        .update()
                == 1;
    }

    void stop(UUID id, Instant now) {
        jdbc.sql("""
                update checkins.schedule s set version = s.version + 1,
                    ends_on = greatest(s.starts_on, (cast(:now as timestamptz) at time zone t.time_zone)::date)
                from programs.episode e join programs.program g on g.id = e.program_id
                join programs.site t on t.id = g.site_id
                where s.id = :id and s.ends_on is null and e.id = s.episode_id
                """).param("now", Timestamp.from(now)).param("id", id).update();
    }

    /**
     * Moves on what asked for that instrument, in whichever episode: so many days after the newest answers, counted in
     * the days of the site. A day that somebody chose since then stays until there are newer answers, or those go.
     */
    void answered(UUID responseId) {
        jdbc.sql("""
                update checkins.schedule s set reckoned_from = newest.at, next_due_on =
                    greatest(s.starts_on, s.every_days + (newest.at at time zone t.time_zone)::date)
                from checkins.response a
                join checkins.checkin c on c.id = a.checkin_id
                cross join lateral (select max(r.answered_at) as at from checkins.response r
                    join checkins.checkin o on o.id = r.checkin_id and o.answered_by = c.answered_by
                    where r.person_id = a.person_id and r.instrument_id = a.instrument_id
                      and r.completed_at is not null and r.superseded_at is null) newest,
                    programs.episode e join programs.program g on g.id = e.program_id
                    join programs.site t on t.id = g.site_id
                where a.id = :response and s.person_id = a.person_id and s.instrument_id = a.instrument_id
                  and s.answered_by = c.answered_by and s.ends_on is null and e.id = s.episode_id
                  and s.reckoned_from is distinct from newest.at
                """).param("response", responseId).update();
    }

    Optional<Schedules.Planned> planned(UUID scheduleId) {
        return jdbc.sql("select person_id, labels from checkins.schedule where id = :id")
                .param("id", scheduleId)
                .query((row, number) -> new Schedules.Planned(row.getObject(1, UUID.class), Labels.of(row.getArray(2))))
                .optional();
    }

    /** What is planned in that episode carries these. */
    Labels labelsIn(UUID episodeId) {
        return jdbc.sql("select access.labels_of(array(select program_id from programs.episode where id = ?))")
                .param(episodeId)
                .query((row, number) -> Labels.of(row.getArray(1)))
                .single();
    }

    Optional<Schedule> find(UUID scheduleId, Instant now) {
        return jdbc.sql(SHOWN + "s.id = :id")
                .param("now", Timestamp.from(now))
                .param("id", scheduleId)
                .query(Schedule.class)
                .optional();
    }

    List<Schedule> ofPerson(UUID personId, Cleared cleared, Instant now) {
        return jdbc.sql(SHOWN + "s.person_id = :person and " + cleared.on("s")
                        + " order by ends_on nulls first, s.next_due_on, s.instrument_id")
                .param("now", Timestamp.from(now))
                .param("person", personId)
                .params(cleared.parameters())
                .query(Schedule.class)
                .list();
    }

    Set<UUID> ids(UUID personId, Cleared cleared) {
        return new HashSet<>(
                jdbc.sql("select s.id from checkins.schedule s where s.person_id = :person and " + cleared.on("s"))
                        .param("person", personId)
                        .params(cleared.parameters())
                        .query(UUID.class)
                        .list());
    }

    /** @param since when something that was left half done can still be gone on with */
    List<Awaited> awaited(UUID personId, Cleared cleared, Instant now, Instant since) {
        return jdbc.sql("""
                select upper(s.answered_by) as answered_by, min(s.next_due_on) as due_on,
                    max((cast(:now as timestamptz) at time zone t.time_zone)::date) as today,
                    exists (select 1 from checkins.checkin c join checkins.response r on r.checkin_id = c.id
                        where c.person_id = :person and c.answered_by = s.answered_by
                          and c.mode in ('signed-in', 'link', 'tablet')
                          and c.completed_at is null and c.left_at is null and r.answered_at >= :since) as begun
                from checkins.schedule s
                join people.person p on p.id = s.person_id and p.died_on is null
                join programs.episode e on e.id = s.episode_id and e.ended_on is null
                join programs.program g on g.id = e.program_id
                join programs.site t on t.id = g.site_id
                where s.person_id = :person and s.ends_on is null and %s
                group by s.answered_by order by due_on
                """.formatted(cleared.on("s")))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("person", personId)
                .params(cleared.parameters())
                .query(Awaited.class)
                .list();
    }

    /** Whose rows are shown, and with which labels. */
    record Shown(Visible people, Cleared labels) {}

    List<Next> next(Collection<UUID> personIds, Shown shown, Instant now) {
        return jdbc.sql("""
                select s.person_id, min(s.next_due_on) as due_on,
                    max((cast(:now as timestamptz) at time zone t.time_zone)::date) as today
                from checkins.schedule s
                join people.person p on p.id = s.person_id and p.died_on is null
                join programs.episode e on e.id = s.episode_id and e.ended_on is null
                join programs.program g on g.id = e.program_id
                join programs.site t on t.id = g.site_id
                where s.person_id = any(:people) and s.ends_on is null
                  and %s and %s group by s.person_id
                """.formatted(
                                shown.people().on("s.person_id"), shown.labels().on("s")))
                .param("people", personIds.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .params(shown.people().parameters())
                .params(shown.labels().parameters())
                .query(Next.class)
                .list();
    }
}
