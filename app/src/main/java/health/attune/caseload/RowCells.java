package health.attune.caseload;

import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.Progress.Point;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row as the cells of its table. */
final class RowCells {
    static final String TABLE = "caseload.row (episode_id, person_id, program_id, labels, made_in, status,"
            + " started_on, instrument_id, score_id, first_points, first_at, course_points, course_at_ms, change,"
            + " improvement, is_worse, signal, psychological_gains, psychological_losses, psychological_judged,"
            + " social_gains, social_losses, social_judged, answered_at, met_at, met_mode, met, attempts, month,"
            + " minutes, consulted_at, preventing_since, contact_by, next_at, next_mode)";

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
            touch.metAt(), touch.mode(), touch.met(), touch.attempts(), touch.month(), touch.minutes()
        };
    }

    private static @Nullable Object[] ofComing(@Nullable Coming coming) {
        return coming == null ? new @Nullable Object[] {null, null} : new Object[] {coming.at(), coming.mode()};
    }

    private static @Nullable Object[] ofReached(Reached reached) {
        return new @Nullable Object[] {reached.consultedAt(), reached.preventingSince(), reached.contactBy()};
    }
}
