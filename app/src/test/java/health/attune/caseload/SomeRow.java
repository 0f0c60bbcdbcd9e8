package health.attune.caseload;

import health.attune.access.labels.Labels;
import health.attune.assets.ChangeWord;
import health.attune.caseload.CaseloadRow.Place;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Ids;
import health.attune.instruments.domains.Domain.Measure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of which a test says what matters: days are days ago; null where it never happened. */
record SomeRow(
        Status status,
        int started,
        Improvement improvement,
        boolean worsened,
        @Nullable Integer met,
        int attempts,
        @Nullable Integer answered,
        @Nullable String signal) {

    SomeRow(
            Status status,
            int started,
            Improvement improvement,
            boolean worsened,
            @Nullable Integer met,
            int attempts,
            @Nullable Integer answered) {
        this(status, started, improvement, worsened, met, attempts, answered, null);
    }

    SomeRow noticed() {
        return new SomeRow(status, started, improvement, worsened, met, attempts, answered, "rising");
    }

    SomeRow status(Status other) {
        return new SomeRow(other, started, improvement, worsened, met, attempts, answered);
    }

    SomeRow started(int days) {
        return new SomeRow(status, days, improvement, worsened, met, attempts, answered);
    }

    SomeRow progress(Improvement other) {
        return new SomeRow(status, started, other, worsened, met, attempts, answered);
    }

    SomeRow worse() {
        return new SomeRow(status, started, improvement, true, met, attempts, answered);
    }

    SomeRow met(int days) {
        return new SomeRow(status, started, improvement, worsened, days, attempts, answered);
    }

    SomeRow notMet() {
        return new SomeRow(Status.ENROLLED, started, improvement, worsened, null, attempts, answered);
    }

    SomeRow attempts(int times) {
        return new SomeRow(status, started, improvement, worsened, met, times, answered);
    }

    SomeRow answered(int days) {
        return new SomeRow(status, started, improvement, worsened, met, attempts, days);
    }

    SomeRow neverAnswered() {
        return new SomeRow(status, started, improvement, worsened, met, attempts, null);
    }

    CaseloadRow made(Reached reached) {
        return made(reached, answered);
    }

    /** Something else was answered so many days ago than what the row tells of. */
    CaseloadRow answeringOther(int daysAgo) {
        return made(Reached.NOTHING, daysAgo);
    }

    private CaseloadRow made(Reached reached, @Nullable Integer anythingAnswered) {
        return new CaseloadRow(
                new Place(Ids.next(), Ids.next(), Ids.next(), ReasonsTest.ZONE),
                Labels.NONE,
                status,
                ReasonsTest.TODAY.minusDays(started),
                answered == null ? null : progress(answered),
                new AssetsMoved(1, 0, 2),
                new AssetsMoved(0, 0, 0),
                anythingAnswered == null ? null : at(anythingAnswered),
                touch(),
                reached,
                null);
    }

    private Progress progress(int latest) {
        return new Progress(
                new Measure("phq-9", "total"),
                new Point(at(60), 18),
                List.of(new Point(at(latest + 14), 10), new Point(at(latest), worsened ? 16 : 8)),
                ChangeWord.GAIN,
                improvement,
                worsened,
                signal);
    }

    private Touch touch() {
        var month = ReasonsTest.TODAY.withDayOfMonth(1);
        if (met == null) return new Touch(null, null, null, 0, attempts, month, 25);
        return new Touch(at(met), "phone", at(met), 3, attempts, month, 25);
    }

    static Instant at(int daysAgo) {
        return ReasonsTest.TODAY
                .minusDays(daysAgo)
                .atTime(9, 0)
                .atZone(ReasonsTest.ZONE)
                .toInstant();
    }
}
