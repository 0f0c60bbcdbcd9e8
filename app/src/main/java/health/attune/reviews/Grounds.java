package health.attune.reviews;

import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Why.Reason;
import health.attune.reviews.Ground.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is to be reviewed: from the reasons for which they stand in the caseload and from when a consultant was
 * asked last. Pure, so that a clinician can check it as a table.
 */
final class Grounds {
    private static final Set<Improvement> WELL = Set.of(Improvement.IMPROVED, Improvement.NOT_NEEDED);

    private Grounds() {}

    /**
     * All that hold, the most urgent first; none where nothing calls for a review.
     *
     * @param open the review in which they are; null where they are in none
     */
    static List<Call> of(Listed listed, @Nullable Review open) {
        var found = new ArrayList<Call>();
        call(listed, Reason.SAFETY, Ground.SAFETY).ifPresent(found::add);
        if (isInCare(listed)) addOfCourse(listed, found);
        if (listed.flag() != null || open != null) found.add(new Call(Ground.BY_HAND, 0));
        if (isInCare(listed)) call(listed, Reason.NOT_MEASURED, Ground.STALLED).ifPresent(found::add);
        if (isInCare(listed) && isNew(listed.row()) && isWell(listed.row())) found.add(new Call(Ground.WELL, 0));
        return List.copyOf(found);
    }

    private static void addOfCourse(Listed listed, List<Call> found) {
        var row = listed.row();
        call(listed, Reason.NOT_IMPROVED, Ground.NOT_IMPROVED).ifPresent(found::add);
        call(listed, Reason.WORSE, Ground.WORSE)
                .filter(call -> !isConsultedSince(row))
                .ifPresent(found::add);
        if (isNew(row) && !isWell(row)) found.add(new Call(Ground.NEVER_REVIEWED, 0));
    }

    private static boolean isNew(CaseloadRow row) {
        return row.reached().consultedAt() == null;
    }

    /** A review asks what else could help whoever is not better. */
    private static boolean isWell(CaseloadRow row) {
        var progress = row.progress();
        return progress != null && WELL.contains(progress.improvement());
    }

    /** What was known when a consultant was asked last does not call for them again. */
    private static boolean isConsultedSince(CaseloadRow row) {
        var at = row.reached().consultedAt();
        var progress = row.progress();
        return at != null && progress != null && !at.isBefore(progress.latest().at());
    }

    private static boolean isInCare(Listed listed) {
        return listed.row().status() != Status.PAUSED
                && listed.whys().stream().noneMatch(why -> why.reason() == Reason.DIED);
    }

    private static Optional<Call> call(Listed listed, Reason reason, Ground ground) {
        return listed.whys().stream()
                .filter(why -> why.reason() == reason)
                .map(why -> new Call(ground, why.figure()))
                .findFirst();
    }
}
