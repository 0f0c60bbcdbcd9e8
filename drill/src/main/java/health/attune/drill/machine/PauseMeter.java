package health.attune.drill.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sees when this machine stands still: a thread that sleeps for a moment, again and again, and looks how long it really
 * was. A virtual machine that is halted shows there, and one so busy that a thread waits for its turn: the product was
 * starved alike. A pause of this Java machine alone would show too; its heap is small, and it collects in milliseconds.
 */
public final class PauseMeter implements AutoCloseable {
    private static final Duration SLEEP = Duration.ofMillis(50);
    private static final Duration LEAST = Duration.ofMillis(500);

    private final Thread thread =
            Thread.ofPlatform().daemon().name("pause-meter").unstarted(this::watch);
    private volatile Pauses seen = Pauses.NONE;

    private PauseMeter() {}

    public static PauseMeter begin() {
        var meter = new PauseMeter();
        meter.thread.start();
        return meter;
    }

    /** Those until now, one that still lasts left out. */
    public Pauses pauses() {
        return seen;
    }

    /** How long the machine did not stand still since that moment. */
    public Duration ranSince(Instant moment) {
        var now = Instant.now();
        return Duration.between(moment, now).minus(seen.between(moment, now));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                var wall = Instant.now();
                long nanos = System.nanoTime();
                Thread.sleep(SLEEP);
                long ticked = System.nanoTime() - nanos;
                pause(wall, Instant.now(), Duration.ofNanos(ticked)).ifPresent(one -> seen = seen.and(one));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What a sleep comes to that was too long. A halted machine may stop one of its two clocks alone: the longer time
     * counts.
     *
     * @param begin of the sleep by the wall clock
     * @param end of it by the wall clock
     * @param ticked how long it was by the clock that nobody sets
     */
    static Optional<Pause> pause(Instant begin, Instant end, Duration ticked) {
        var wall = Duration.between(begin, end);
        var tooLong = (wall.compareTo(ticked) > 0 ? wall : ticked).minus(SLEEP);
        return tooLong.compareTo(LEAST) > 0 ? Optional.of(new Pause(end.minus(tooLong), end)) : Optional.empty();
    }
}
