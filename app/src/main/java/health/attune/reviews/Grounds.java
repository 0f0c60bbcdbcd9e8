package health.attune.reviews;

import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why;
import health.attune.caseload.Why.Reason;
import health.attune.reviews.Ground.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is to be reviewed: from the reasons for which they stand in the caseload and from when the consultant
 * was asked last. Pure, so that a clinician can check it as a table.
 *
 * @param consultWithinDays so long ago the last consultation about somebody who is not better may be
 */
record Grounds(int consultWithinDays, Instant now) {

    /**
     * What the caseload does not know.
     *
     * @param consultedAt when the consultant was asked last in this episode; null where never
     * @param isInReview whether they are before a consultant now
     */
    record Asked(@Nullable Instant consultedAt, boolean isInReview) {}

    /** All that hold, the most urgent first; none where nothing calls for a review. */
    List<Call> of(Listed listed, Asked asked) {
        var found = new ArrayList<Call>();
        reason(listed, Reason.SAFETY).ifPresent(why -> found.add(new Call(Ground.SAFETY, why.figure())));
        if (isInCare(listed)) ofCourse(listed, asked, found);
        if (listed.flag() != null || asked.isInReview()) found.add(new Call(Ground.BY_HAND, 0));
        if (isInCare(listed))
            reason(listed, Reason.NOT_MEASURED).ifPresent(why -> found.add(new Call(Ground.STALLED, why.figure())));
        return List.copyOf(found);
    }

    private void ofCourse(Listed listed, Asked asked, List<Call> found) {
        reason(listed, Reason.NOT_IMPROVED)
                .filter(why -> !isConsultedLately(asked))
                .ifPresent(why -> found.add(new Call(Ground.NOT_IMPROVED, why.figure())));
        reason(listed, Reason.WORSE)
                .filter(why -> !isConsultedSince(listed.row(), asked))
                .ifPresent(why -> found.add(new Call(Ground.WORSE, why.figure())));
        if (asked.consultedAt() == null) found.add(new Call(Ground.NEVER_REVIEWED, 0));
    }

    private boolean isConsultedLately(Asked asked) {
        var at = asked.consultedAt();
        return at != null && !at.isBefore(now.minus(Duration.ofDays(consultWithinDays)));
    }

    /** What was known when the consultant was asked last does not call for them again. */
    private static boolean isConsultedSince(CaseloadRow row, Asked asked) {
        var at = asked.consultedAt();
        var progress = row.progress();
        return at != null && progress != null && !at.isBefore(progress.latest().at());
    }

    private static boolean isInCare(Listed listed) {
        return listed.row().status() != Status.PAUSED
                && reason(listed, Reason.DIED).isEmpty();
    }

    private static Optional<Why> reason(Listed listed, Reason reason) {
        return listed.whys().stream().filter(why -> why.reason() == reason).findFirst();
    }
}
