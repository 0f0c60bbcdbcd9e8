package health.attune.caseload;

import health.attune.access.labels.Labels;
import health.attune.assets.ChangeWord;
import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.CaseloadRow.Place;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Milestone.Relapsed;
import health.attune.caseload.Milestone.Relapsed.By;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.contacts.Touches.Touch;
import health.attune.instruments.domains.Domain.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row as the cells of its table. */
final class RowCells {
    static final String TABLE = "caseload.row (episode_id, person_id, program_id, labels, made_in, status,"
            + " started_on, instrument_id, score_id, first_points, first_at, course_points, course_at_ms, change,"
            + " improvement, is_worse, signal, psychological_gains, psychological_losses, psychological_judged,"
            + " social_gains, social_losses, social_judged, answered_at, met_at, met_mode, spoken_at, met, attempts,"
            + " month, minutes, consulted_at, preventing_since, contact_by, relapsed_at, relapse_told_by,"
            + " next_at, next_mode)";

    private RowCells() {}

    static @Nullable Object[] of(CaseloadRow row) {
        return Stream.of(
                        ofEpisode(row),
                        ofProgress(row.progress()),
                        ofAssets(row),
                        ofTouch(row),
                        ofReached(row.reached()),
                        ofComing(row.coming()))
                .flatMap(Arrays::stream)
                .toArray();
    }

    private static @Nullable Object[] ofEpisode(CaseloadRow row) {
        var place = row.place();
        return new @Nullable Object[] {
            place.episodeId(),
            place.personId(),
            place.programId(),
            row.labels().words(),
            place.zone().getId(),
            row.status().word(),
            row.startedOn()
        };
    }

    private static @Nullable Object[] ofProgress(@Nullable Progress progress) {
        if (progress == null)
            return new @Nullable Object[] {null, null, null, null, List.of(), List.of(), null, null, null, null};
        var first = progress.first();
        return new @Nullable Object[] {
            progress.measure().instrumentId(),
            progress.measure().scoreId(),
            first == null ? null : first.points(),
            first == null ? null : first.at(),
            progress.course().stream().map(Point::points).toList(),
            progress.course().stream().map(point -> point.at().toEpochMilli()).toList(),
            progress.change().word(),
            progress.improvement().word(),
            progress.worsened(),
            progress.signal()
        };
    }

    private static @Nullable Object[] ofAssets(CaseloadRow row) {
        var psychological = row.psychological();
        var social = row.social();
        return new @Nullable Object[] {
            psychological.gains(),
            psychological.losses(),
            psychological.judged(),
            social.gains(),
            social.losses(),
            social.judged(),
            row.answeredAt()
        };
    }

    private static @Nullable Object[] ofTouch(CaseloadRow row) {
        var touch = row.touch();
        return new @Nullable Object[] {
            touch.metAt(), touch.mode(), touch.spokenAt(), touch.met(), touch.attempts(), touch.month(), touch.minutes()
        };
    }

    private static @Nullable Object[] ofComing(@Nullable Coming coming) {
        return coming == null ? new @Nullable Object[] {null, null} : new Object[] {coming.at(), coming.mode()};
    }

    private static @Nullable Object[] ofReached(Reached reached) {
        var relapse = reached.relapse();
        return new @Nullable Object[] {
            reached.consultedAt(),
            reached.preventingSince(),
            reached.contactBy(),
            relapse == null ? null : relapse.at(),
            relapse == null ? null : relapse.by().word()
        };
    }

    /** The same back. */
    static CaseloadRow row(ResultSet row) throws SQLException {
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
                instant(row, "spoken_at"),
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
                row.getObject("contact_by", LocalDate.class),
                relapse(row));
    }

    private static @Nullable Relapsed relapse(ResultSet row) throws SQLException {
        var at = instant(row, "relapsed_at");
        return at == null ? null : new Relapsed(at, By.ofWord(row.getString("relapse_told_by")));
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
