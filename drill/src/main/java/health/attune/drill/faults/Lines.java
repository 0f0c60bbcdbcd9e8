package health.attune.drill.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several lines that send the same at the same moment. */
final class Lines {
    private static final int FEWEST = 2;
    private static final int MOST = 20;

    private final SplittableRandom random;
    private int sent;

    Lines(SplittableRandom random) {
        this.random = random;
    }

    /** Sends it 2 to 20 times at once; returns what each line was told, without those that were told nothing. */
    <T> List<T> storm(Callable<T> one) throws InterruptedException {
        return atOnce(java.util.Collections.nCopies(FEWEST + random.nextInt(MOST - FEWEST + 1), one));
    }

    /** Does all of these at once. */
    <T> List<T> atOnce(List<Callable<T>> all) throws InterruptedException {
        sent += all.size();
        var start = new CountDownLatch(1);
        var told = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var one : all)
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            start.countDown();
            for (var one : running) read(one, told);
        }
        return told;
    }

    private static <T> void read(Future<T> line, List<T> told) throws InterruptedException {
        try {
            told.add(line.get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) throw new IllegalStateException(e.getCause());
        }
    }

    int sent() {
        return sent;
    }
}
