package health.attune.caseload;

import health.attune.access.Access.Sight;
import health.attune.access.labels.Labels;
import health.attune.assets.ChangeWord;
import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.CaseloadRow.Place;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Bulk;
import health.attune.instruments.domains.Domain.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RowStore {
    /** Of an episode somebody sees the row who stands to the person by its program. */
    private static final String CARED = "(w.person_id, w.program_id) in (select * from"
            + " unnest(cast(:cared_people as uuid[]), cast(:cared_programs as uuid[])))";

    private final JdbcClient jdbc;
    private final Bulk bulk;

    RowStore(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** For each person only one transaction at a time goes on from here: what it then reads is what the others left. */
    void lock(Collection<UUID> people) {
        jdbc.sql("""
                select count(pg_advisory_xact_lock(hashtextextended('caseload.row ' || id, 0))::text)
                from (select unnest(cast(? as uuid[])) as id order by id) as people
                """).param(people.toArray(UUID[]::new)).query(Long.class).single();
    }

    /** In the place of all rows that these people had. */
    void replace(Collection<UUID> people, List<CaseloadRow> rows) {
        forget(people);
        bulk.into(RowCells.TABLE, rows, RowCells::of);
    }

    /** So that they are made anew by whoever looks for what is missing. */
    void forget(Collection<UUID> people) {
        jdbc.sql("delete from caseload.row where person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .update();
    }

    /** As they are kept, whoever looks. */
    List<CaseloadRow> ofPeople(Collection<UUID> people) {
        return jdbc.sql("select w.*, s.time_zone from caseload.row w join programs.program g on g.id = w.program_id"
                        + " join programs.site s on s.id = g.site_id where w.person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    /** An open episode without a row, or with one that was made when its site had another time zone. */
    record Missing(UUID episodeId, UUID personId) {}

    /** The next after that one. */
    List<Missing> missing(UUID after, int most) {
        return jdbc.sql("""
                select e.id, e.person_id from programs.episode e
                join programs.program g on g.id = e.program_id join programs.site s on s.id = g.site_id
                where e.id > ? and e.ended_on is null
                  and not exists (select 1 from caseload.row w where w.episode_id = e.id and w.made_in = s.time_zone)
                order by e.id limit ?
                """)
                .params(after, most)
                .query((row, number) ->
                        new Missing(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .list();
    }

    /** A row in a list, with where it is. */
    record Kept(CaseloadRow row, String program, UUID siteId) {}

    /**
     * Those of whom somebody cares for.
     *
     * @param cared the people, each with the programs as whose staff
     * @param most the last of more than that are left out: none but of theirs
     */
    List<Kept> of(Sight sight, Map<UUID, Set<UUID>> cared, int most) {
        return shown(sight, new Which(CARED, cared(cared)), most);
    }

    /** Those of these episodes that are among them. */
    List<Kept> those(Sight sight, Map<UUID, Set<UUID>> cared, Collection<UUID> episodes) {
        var facts = cared(cared);
        facts.put("episodes", episodes.toArray(UUID[]::new));
        return shown(sight, new Which(CARED + " and w.episode_id = any(:episodes)", facts), Caseloads.MOST);
    }

    /** Those of that program, whoever cares for them. */
    List<Kept> ofProgram(Sight sight, UUID programId) {
        return shown(sight, new Which("w.program_id = :program", Map.of("program", programId)), Caseloads.MOST);
    }

    /** That episode, whoever cares for the person. */
    List<Kept> ofEpisode(Sight sight, UUID episodeId) {
        return shown(sight, new Which("w.episode_id = :episode", Map.of("episode", episodeId)), Caseloads.MOST);
    }

    private static Map<String, Object> cared(Map<UUID, Set<UUID>> cared) {
        var people = new ArrayList<UUID>();
        var programs = new ArrayList<UUID>();
        cared.forEach((person, of) -> of.forEach(program -> {
            people.add(person);
            programs.add(program);
        }));
        var facts = new HashMap<String, Object>();
        facts.put("cared_people", people.toArray(UUID[]::new));
        facts.put("cared_programs", programs.toArray(UUID[]::new));
        return facts;
    }

    /** A condition with its parameters. */
    private record Which(String condition, Map<String, Object> parameters) {}

    private List<Kept> shown(Sight sight, Which which, int most) {
        return jdbc.sql("select w.*, g.name as program, g.site_id, s.time_zone from caseload.row w"
                        + " join programs.program g on g.id = w.program_id join programs.site s on s.id = g.site_id"
                        + " where " + sight.people().on("w.person_id") + " and "
                        + sight.labels().on("w") + " and "
                        + which.condition() + " order by w.started_on, w.episode_id limit " + most)
                .params(sight.people().parameters())
                .params(sight.labels().parameters())
                .params(which.parameters())
                .query((row, number) ->
                        new Kept(row(row), row.getString("program"), row.getObject("site_id", UUID.class)))
                .list();
    }

    private static CaseloadRow row(ResultSet row) throws SQLException {
        return new CaseloadRow(
                new Place(
                        row.getObject("episode_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("program_id", UUID.class),
                        ZoneId.of(row.getString("time_zone"))),
                Labels.of(row.getArray("labels")),
                Status.ofWord(row.getString("status")),
                row.getObject("started_on", LocalDate.class),
                progress(row),
                moved(row, "psychological"),
                moved(row, "social"),
                instant(row, "answered_at"),
                touch(row),
                reached(row),
                coming(row));
    }

    private static Touch touch(ResultSet row) throws SQLException {
        return new Touch(
                instant(row, "met_at"),
                row.getString("met_mode"),
                row.getInt("met"),
                row.getInt("attempts"),
                row.getObject("month", LocalDate.class),
                row.getInt("minutes"));
    }

    private static @Nullable Coming coming(ResultSet row) throws SQLException {
        var at = instant(row, "next_at");
        return at == null ? null : new Coming(at, row.getString("next_mode"));
    }

    private static Reached reached(ResultSet row) throws SQLException {
        return new Reached(
                instant(row, "consulted_at"),
                row.getObject("preventing_since", LocalDate.class),
                row.getObject("contact_by", LocalDate.class));
    }

    private static @Nullable Progress progress(ResultSet row) throws SQLException {
        var instrument = row.getString("instrument_id");
        if (instrument == null) return null;
        var firstAt = instant(row, "first_at");
        return new Progress(
                new Measure(instrument, row.getString("score_id")),
                firstAt == null ? null : new Point(firstAt, row.getDouble("first_points")),
                course(row),
                ChangeWord.of(row.getString("change")),
                Improvement.ofWord(row.getString("improvement")),
                row.getBoolean("is_worse"),
                row.getString("signal"));
    }

    /** Moments as numbers, which are read many times as fast as written ones: a list has some thousand of them. */
    private static List<Point> course(ResultSet row) throws SQLException {
        var points = (Double[]) row.getArray("course_points").getArray();
        var times = (Long[]) row.getArray("course_at_ms").getArray();
        var course = new ArrayList<Point>(points.length);
        for (int i = 0; i < points.length; i++) course.add(new Point(Instant.ofEpochMilli(times[i]), points[i]));
        return course;
    }

    private static AssetsMoved moved(ResultSet row, String axis) throws SQLException {
        return new AssetsMoved(row.getInt(axis + "_gains"), row.getInt(axis + "_losses"), row.getInt(axis + "_judged"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
