package health.attune.reviews;

import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, and counts which were refused. */
final class AtOnce {

    private AtOnce() {}

    /** How many of them were. */
    static int refused(Runnable... works) throws Exception {
        var barrier = new CyclicBarrier(works.length);
        int refused = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<Boolean>>();
            for (var work : works)
                done.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        work.run();
                        return true;
                    } catch (ChangedMeanwhile | NotThere e) {
                        return false;
                    }
                }));
            for (var one : done) if (!one.get()) refused++;
        }
        return refused;
    }
}
