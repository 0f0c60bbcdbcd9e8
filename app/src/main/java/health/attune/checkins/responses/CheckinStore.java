package health.attune.checkins.responses;

import health.attune.access.labels.Cleared;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class CheckinStore {
    private static final String OPEN = " c.completed_at is null and c.left_at is null ";
    private final JdbcClient jdbc;

    CheckinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Checkin> find(UUID checkinId) {
        var responses = new ArrayList<Response>();
        var found = jdbc.sql("""
                select c.id as occasion_id, c.person_id as occasion_person_id, c.answered_by, c.mode,
                    c.language as page_language, c.opened_at, c.completed_at as finished_at, c.left_at, r.*
                from checkins.checkin c
                left join checkins.response r on r.checkin_id = c.id and r.superseded_at is null
                where c.id = :id order by r.position
                """)
                .param("id", checkinId)
                .query((row, number) -> {
                    if (row.getObject("id") != null) responses.add(ResponseStore.response(row, number));
                    return checkin(row);
                })
                .list();
        return found.stream().findFirst().map(checkin -> checkin.with(responses));
    }

    /** The open one of that person and answerer, on the same side of the desk. */
    public Optional<UUID> open(UUID personId, AnsweredBy answeredBy, Mode mode) {
        return jdbc.sql("select c.id from checkins.checkin c where c.person_id = :person and" + OPEN + """
                and c.answered_by = :answeredBy and (c.mode = 'interview') = :interview
                and c.mode not in ('paper', 'score-only', 'import')
                """)
                .param("person", personId)
                .param("answeredBy", answeredBy.word())
                .param("interview", mode == Mode.INTERVIEW)
                .query(UUID.class)
                .optional();
    }

    /** Waits for whoever records a death at the same time: what is begun before that is ended by it. */
    public boolean isLiving(UUID personId) {
        return jdbc.sql("select died_on is null from people.person where id = :id for share")
                .param("id", personId)
                .query(Boolean.class)
                .single();
    }

    /** False where that person and answerer has an open one already, or one of that id is there. */
    public boolean insert(Checkin checkin, @Nullable UUID openedBy) {
        return jdbc.sql("""
                insert into checkins.checkin (id, person_id, answered_by, mode, language, opened_at, opened_by)
                values (:id, :person, :answeredBy, :mode, :language, :openedAt, :openedBy)
                on conflict do nothing
                """)
                        .param("id", checkin.id())
                        .param("person", checkin.personId())
                        .param("answeredBy", checkin.answeredBy().word())
                        .param("mode", checkin.mode().word())
                        .param("language", checkin.language())
                        .param("openedAt", Timestamp.from(checkin.openedAt()))
                        .param("openedBy", openedBy)
                        .update()
                == 1;
    }

    /** Gives up what that person and answerer left unfinished and has not touched since then. */
    public void leaveBehind(UUID personId, Instant before, Instant now) {
        jdbc.sql("update checkins.checkin c set left_at = :now where c.person_id = :person and" + OPEN + """
                and c.opened_at < :before and not exists (select 1 from checkins.response r
                    where r.checkin_id = c.id and r.answered_at >= :before)
                """)
                .param("now", Timestamp.from(now))
                .param("person", personId)
                .param("before", Timestamp.from(before))
                .update();
    }

    public void leave(UUID checkinId, Instant now) {
        jdbc.sql("update checkins.checkin c set left_at = :now where c.id = :id and" + OPEN)
                .param("now", Timestamp.from(now))
                .param("id", checkinId)
                .update();
    }

    /**
     * Gives up what others answer: an interview that somebody else holds, what the person has before them, and whatever
     * holds an answer. False where nobody has answered yet, so that it can be gone on with.
     */
    public boolean leaveToOthers(UUID checkinId, UUID by, Instant now) {
        return jdbc.sql("update checkins.checkin c set left_at = :now where c.id = :id and" + OPEN + """
                and case when c.mode = 'interview' then c.opened_by is distinct from :by
                    else c.mode = 'signed-in' or exists (select 1 from checkins.response r
                        where r.checkin_id = c.id and r.answered_at is not null) end
                """)
                        .param("now", Timestamp.from(now))
                        .param("id", checkinId)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whoever goes on with it holds it from then on. */
    public void goOn(UUID checkinId, Mode mode, UUID by) {
        jdbc.sql("update checkins.checkin c set mode = :mode, opened_by = :by where c.id = :id and" + OPEN)
                .param("mode", mode.word())
                .param("by", by)
                .param("id", checkinId)
                .update();
    }

    public boolean isHeldBy(UUID checkinId, UUID accountId) {
        return jdbc.sql("select 1 from checkins.checkin where id = :id and opened_by = :by")
                .param("id", checkinId)
                .param("by", accountId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** It is an interview that is held because of that alert. */
    public void becauseOf(UUID checkinId, UUID alertId) {
        jdbc.sql("update checkins.checkin set alert_id = ? where id = ?")
                .params(alertId, checkinId)
                .update();
    }

    /** The alert because of which the interview is held; empty for all other check-ins. */
    public Optional<UUID> alertOf(UUID checkinId) {
        return jdbc.sql("select alert_id from checkins.checkin where id = ?")
                .param(checkinId)
                .query(UUID.class)
                .optional();
    }

    /** Waits for whoever completes it at the same time; false where it is completed or left. */
    public boolean lockOpen(UUID checkinId) {
        return jdbc.sql("select 1 from checkins.checkin c where c.id = :id and" + OPEN + "for update")
                .param("id", checkinId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public void complete(UUID checkinId, Instant now) {
        jdbc.sql("update checkins.checkin set completed_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", checkinId)
                .update();
    }

    /** Who is asked about whom. */
    public record Asked(UUID personId, AnsweredBy answeredBy) {}

    /** What an answerer is asked today: instruments that are due, else those that are due next, in their order. */
    public List<String> asked(Asked who, Cleared cleared, Instant now) {
        return jdbc.sql("""
                with asked as (
                    select s.instrument_id, min(s.next_due_on) as due_on,
                        bool_or(s.next_due_on <= (cast(:now as timestamptz) at time zone t.time_zone)::date) as is_due
                    from checkins.schedule s
                    join programs.episode e on e.id = s.episode_id and e.ended_on is null
                    join programs.program g on g.id = e.program_id
                    join programs.site t on t.id = g.site_id
                    where s.person_id = :person and s.answered_by = :answeredBy and s.ends_on is null and %s
                    group by s.instrument_id)
                select instrument_id from asked
                where is_due or (due_on = (select min(due_on) from asked) and not exists
                    (select 1 from asked where is_due))
                order by due_on, instrument_id
                """.formatted(cleared.on("s")))
                .param("now", Timestamp.from(now))
                .param("person", who.personId())
                .param("answeredBy", who.answeredBy().word())
                .params(cleared.parameters())
                .query(String.class)
                .list();
    }

    private static Checkin checkin(ResultSet row) throws SQLException {
        return new Checkin(
                row.getObject("occasion_id", UUID.class),
                row.getObject("occasion_person_id", UUID.class),
                AnsweredBy.of(row.getString("answered_by")),
                Mode.of(row.getString("mode")),
                row.getString("page_language"),
                row.getTimestamp("opened_at").toInstant(),
                ResponseStore.instant(row, "finished_at"),
                ResponseStore.instant(row, "left_at"),
                List.of());
    }
}
