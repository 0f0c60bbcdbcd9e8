package health.attune.caseload;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RowStore {

    /** By these a list is sorted and reasoned about; its whole courses would be most of what is read. */
    private static final String ENDS = Stream.concat(
                    RowCells.COLUMNS.stream().filter(column -> !column.startsWith("course_")),
                    Stream.of("previous_points", "previous_at_ms", "latest_points", "latest_at_ms"))
            .map(column -> "w." + column)
            .collect(Collectors.joining(", "));

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
                .query((row, number) -> row(row, course(row)))
                .list();
    }

    /** An open episode without a row. */
    record Missing(UUID episodeId, UUID personId) {}

    /** The next after that one. */
    List<Missing> missing(UUID after, int most) {
        return jdbc.sql("""
                select e.id, e.person_id from programs.episode e
                where e.id > ? and e.ended_on is null
                  and not exists (select 1 from caseload.row w where w.episode_id = e.id)
                order by e.id limit ?
                """)
                .params(after, most)
                .query((row, number) ->
                        new Missing(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Who sees which rows. */
    record Seen(UUID accountId, Visible people, Cleared labels) {}

    /** A row in a list, with where it is. */
    record Kept(CaseloadRow row, String program, UUID siteId) {}

    /** Whoever cares for them; the people are those of the reader. Of their courses the last two points. */
    List<Kept> of(Seen seen) {
        return shown(seen, new Wanted(ENDS, RowStore::ends, "true", Map.of()));
    }

    /** The courses of these episodes, as far as the net lets them be seen. */
    Map<UUID, List<Point>> courses(Collection<UUID> episodes) {
        var courses = new HashMap<UUID, List<Point>>();
        jdbc.sql("select w.episode_id, w.course_points, w.course_at_ms from caseload.row w where w.episode_id = any(?)")
                .param(episodes.toArray(UUID[]::new))
                .query(row -> {
                    courses.put(row.getObject("episode_id", UUID.class), course(row));
                });
        return courses;
    }

    /** Those of these episodes that are among them. */
    List<Kept> those(Seen seen, Collection<UUID> episodes) {
        return shown(seen, whole("w.episode_id = any(:episodes)", Map.of("episodes", episodes.toArray(UUID[]::new))));
    }

    /** Those of that program, whoever cares for them. */
    List<Kept> ofProgram(Seen seen, UUID programId) {
        return shown(seen, whole("w.program_id = :program", Map.of("program", programId)));
    }

    /** That episode, whoever cares for the person. */
    List<Kept> ofEpisode(Seen seen, UUID episodeId) {
        return shown(seen, whole("w.episode_id = :episode", Map.of("episode", episodeId)));
    }

    /** What is read of which rows, and how their courses are. */
    private record Wanted(String columns, CourseReader course, String which, Map<String, ?> facts) {}

    private interface CourseReader {
        List<Point> of(ResultSet row) throws SQLException;
    }

    private static Wanted whole(String which, Map<String, ?> facts) {
        return new Wanted("w.*", RowStore::course, which, facts);
    }

    private List<Kept> shown(Seen seen, Wanted wanted) {
        return jdbc.sql("select " + wanted.columns() + ", g.name as program, g.site_id, s.time_zone from caseload.row w"
                        + " join programs.program g on g.id = w.program_id join programs.site s on s.id = g.site_id"
                        + " where " + seen.people().on("w.person_id") + " and "
                        + seen.labels().on("w") + " and "
                        + wanted.which() + " order by w.started_on, w.episode_id limit " + Caseloads.MOST)
                .params(seen.people().parameters())
                .params(seen.labels().parameters())
                .params(wanted.facts())
                .query((row, number) -> new Kept(
                        row(row, wanted.course().of(row)),
                        row.getString("program"),
                        row.getObject("site_id", UUID.class)))
                .list();
    }

    private static CaseloadRow row(ResultSet row, List<Point> course) throws SQLException {
        return new CaseloadRow(
                new Place(
                        row.getObject("episode_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("program_id", UUID.class),
                        ZoneId.of(row.getString("time_zone"))),
                Labels.of(row.getArray("labels")),
                Status.ofWord(row.getString("status")),
                row.getObject("started_on", LocalDate.class),
                progress(row, course),
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

    private static @Nullable Progress progress(ResultSet row, List<Point> course) throws SQLException {
        var instrument = row.getString("instrument_id");
        if (instrument == null) return null;
        var firstAt = instant(row, "first_at");
        return new Progress(
                new Measure(instrument, row.getString("score_id")),
                firstAt == null ? null : new Point(firstAt, row.getDouble("first_points")),
                course,
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

    private static List<Point> ends(ResultSet row) throws SQLException {
        var ends = new ArrayList<Point>(2);
        for (var end : List.of("previous", "latest")) {
            var points = row.getDouble(end + "_points");
            if (!row.wasNull()) ends.add(new Point(Instant.ofEpochMilli(row.getLong(end + "_at_ms")), points));
        }
        return ends;
    }

    private static AssetsMoved moved(ResultSet row, String axis) throws SQLException {
        return new AssetsMoved(row.getInt(axis + "_gains"), row.getInt(axis + "_losses"), row.getInt(axis + "_judged"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
