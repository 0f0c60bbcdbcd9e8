package health.attune.supervision;

import health.attune.reviews.Recommendations.Loop;
import health.attune.supervision.Overview.Aged;
import health.attune.tasks.TaskLists;
import java.util.List;
import java.util.UUID;

/**
 * What is not closed yet, of several workers.
 *
 * @param open recommendations whose next step is somebody's
 * @param late tasks that are late, each with whom it was given to
 */
record OpenLoops(List<Loop> open, List<TaskLists.Listed> late) {
    Aged recommendations(UUID worker) {
        return Aged.of(open.stream()
                .filter(loop -> loop.recommendation().owner().id().equals(worker))
                .map(Loop::days)
                .toList());
    }

    Aged tasks(UUID worker, WeekFold fold) {
        return Aged.of(late.stream()
                .filter(task -> task.task().ownerId().equals(worker))
                .map(fold::daysLate)
                .toList());
    }
}
