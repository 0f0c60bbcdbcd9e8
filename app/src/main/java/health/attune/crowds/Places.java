package health.attune.crowds;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The places of one lane, and a short queue before them: whoever came first is let in first. */
final class Places {
    /** So many wait for each place; more would wait in vain, and each holds memory. */
    private static final int WAITING_FOR_EACH = 8;

    private final int most;
    private final Duration patience;
    private final Semaphore free;
    private final Semaphore queue;
    private final LongAdder refused = new LongAdder();

    /**
     * @param most how many are at work at once
     * @param patience how long somebody waits for a place
     */
    Places(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
        this.free = new Semaphore(most, true);
        this.queue = new Semaphore(most * WAITING_FOR_EACH);
    }

    /** Takes a place, at once or after a short wait; whoever got one leaves it. */
    boolean enter() {
        boolean in = isFreeWithin(Duration.ZERO) || waits();
        if (!in) refused.increment();
        return in;
    }

    void leave() {
        free.release();
    }

    private boolean waits() {
        if (!queue.tryAcquire()) return false;
        try {
            return isFreeWithin(patience);
        } finally {
            queue.release();
        }
    }

    /** With a time, even none, those who wait are not passed. */
    private boolean isFreeWithin(Duration time) {
        try {
            return free.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int most() {
        return most;
    }

    int taken() {
        return most - free.availablePermits();
    }

    int waiting() {
        return free.getQueueLength();
    }

    long refused() {
        return refused.sum();
    }
}
