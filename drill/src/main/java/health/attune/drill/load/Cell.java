package health.attune.drill.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Requests of one kind in one phase. */
final class Cell {
    private static final long LONGEST_MICROS = Duration.ofMinutes(5).toNanos() / 1_000;
    private static final int DIGITS = 3;

    private final Histogram answered = times();
    private final Histogram refused = times();
    private long failed;

    static Histogram times() {
        return new Histogram(1, LONGEST_MICROS, DIGITS);
    }

    void add(Outcome outcome, Duration took) {
        switch (outcome) {
            case ANSWERED -> answered.recordValue(micros(took));
            case REFUSED -> refused.recordValue(micros(took));
            case FAILED -> failed++;
        }
    }

    void add(Cell other) {
        answered.add(other.answered);
        refused.add(other.refused);
        failed += other.failed;
    }

    long sent() {
        return answered() + refused() + failed;
    }

    long answered() {
        return answered.getTotalCount();
    }

    long refused() {
        return refused.getTotalCount();
    }

    long failed() {
        return failed;
    }

    /** Within which that many percent of those that were answered were answered. */
    Duration at(double percent) {
        return duration(answered.getValueAtPercentile(percent));
    }

    Duration longest() {
        return duration(answered.getMaxValue());
    }

    /** The same for those who were told to come again. */
    Duration refusedAt(double percent) {
        return duration(refused.getValueAtPercentile(percent));
    }

    static long micros(Duration duration) {
        return Math.clamp(duration.toNanos() / 1_000, 1, LONGEST_MICROS);
    }

    static Duration duration(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
