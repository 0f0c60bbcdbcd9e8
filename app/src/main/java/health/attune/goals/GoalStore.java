package health.attune.goals;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GoalStore {
    private static final String GOAL = """
            select g.id, g.person_id, g.labels, w.id as wording_id, w.words, w.written_at, w.written_by,
                   a.name as writer,
                   (select count(*) from goals.wording h where h.goal_id = g.id) as wordings,
                   e.outcome, e.ended_at, e.ended_by, b.name as ender
            from goals.goal g
            cross join lateral (select * from goals.wording w where w.goal_id = g.id order by w.id desc limit 1) w
            join access.account a on a.id = w.written_by
            left join goals.ending e on e.goal_id = g.id and e.undone_at is null
            left join access.account b on b.id = e.ended_by
            where g.person_id = :person and %s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GoalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Goal> of(UUID personId, Cleared cleared) {
        return jdbc.sql(GOAL.formatted(cleared.on("g"))
                        + " order by e.ended_at desc nulls first, g.created_at desc, g.id desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query(GoalStore::goal)
                .list();
    }

    Optional<Goal> find(UUID personId, UUID goalId) {
        return jdbc.sql(GOAL.formatted("true") + " and g.id = :goal")
                .param("person", personId)
                .param("goal", goalId)
                .query(GoalStore::goal)
                .optional();
    }

    List<Wording> history(UUID goalId) {
        return jdbc.sql("""
                select w.id, w.words, w.written_at, w.written_by, a.name as writer
                from goals.wording w join access.account a on a.id = w.written_by
                where w.goal_id = ? order by w.id desc
                """)
                .param(goalId)
                .query((row, n) -> new Wording(
                        row.getLong("id"),
                        row.getString("words"),
                        row.getTimestamp("written_at").toInstant(),
                        author(row, "written_by", "writer")))
                .list();
    }

    /** False where a goal of that id is there already. */
    boolean insert(UUID goalId, UUID personId) {
        return jdbc.sql("insert into goals.goal (id, person_id, created_at) values (?, ?, ?) on conflict do nothing")
                        .params(goalId, personId, now())
                        .update()
                == 1;
    }

    void write(UUID goalId, GoalWords words, UUID by) {
        jdbc.sql("insert into goals.wording (goal_id, words, written_at, written_by) values (?, ?, ?, ?)")
                .params(goalId, words.text(), now(), by)
                .update();
    }

    void lock(UUID goalId) {
        jdbc.sql("select id from goals.goal where id = ? for update")
                .param(goalId)
                .query(UUID.class)
                .optional();
    }

    void end(UUID goalId, Goal.Outcome outcome, UUID by) {
        jdbc.sql("""
                insert into goals.ending (goal_id, outcome, ended_at, ended_by) values (?, ?, ?, ?)
                on conflict (goal_id) where undone_at is null do nothing
                """).params(goalId, word(outcome), now(), by).update();
    }

    void reopen(UUID goalId, Goal.Outcome outcome, UUID by) {
        jdbc.sql("update goals.ending set undone_at = ?, undone_by = ?"
                        + " where goal_id = ? and outcome = ? and undone_at is null")
                .params(now(), by, goalId, word(outcome))
                .update();
    }

    private static Goal goal(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var ending = outcome == null
                ? null
                : new Goal.Ending(outcome(outcome), instant(row, "ended_at"), author(row, "ended_by", "ender"));
        return new Goal(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getLong("wording_id"),
                row.getString("words"),
                row.getInt("wordings"),
                instant(row, "written_at"),
                author(row, "written_by", "writer"),
                ending,
                Labels.of(row.getArray("labels")));
    }

    private static Goal.Author author(ResultSet row, String id, String name) throws SQLException {
        return new Goal.Author(row.getObject(id, UUID.class), row.getString(name));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static String word(Goal.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Goal.Outcome outcome(String word) {
        return Goal.Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
