package health.attune.drill.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/** What is counted and measured while it runs. */
final class Figures {
    private final Map<Phase, Map<Kind, Cell>> cells = new EnumMap<>(Phase.class);
    private final Map<String, Integer> failures = new TreeMap<>();
    private final Histogram lag = Cell.times();
    private final List<Recovery.Sample> after = new ArrayList<>();
    private final long afterBegins;
    private int withoutAnybody;

    Figures(Plan plan) {
        this.afterBegins = plan.begins(Phase.AFTER);
    }

    /** What became of one request. */
    record Done(Kind kind, Outcome outcome, String how, Duration took) {}

    synchronized void done(Plan.Arrival arrival, Done done) {
        in(arrival.phase()).computeIfAbsent(done.kind(), _ -> new Cell()).add(done.outcome(), done.took());
        if (done.outcome() == Outcome.FAILED)
            failures.merge(arrival.phase() + " " + done.kind() + ": " + done.how(), 1, Integer::sum);
        if (arrival.phase() == Phase.AFTER)
            after.add(new Recovery.Sample(Duration.ofNanos(arrival.at() - afterBegins), done.took(), done.outcome()));
    }

    private Map<Kind, Cell> in(Phase phase) {
        return cells.computeIfAbsent(phase, _ -> new EnumMap<>(Kind.class));
    }

    /** So much later than it was meant to be it was sent. */
    synchronized void sentLate(Duration by) {
        lag.recordValue(Cell.micros(by));
    }

    /** Everybody who answers was waiting for an answer of the service: something else was sent. */
    synchronized void withoutAnybody() {
        withoutAnybody++;
    }

    synchronized Cell of(Phase phase, Predicate<Kind> which) {
        var sum = new Cell();
        in(phase).forEach((kind, cell) -> {
            if (which.test(kind)) sum.add(cell);
        });
        return sum;
    }

    synchronized List<Recovery.Sample> after() {
        return List.copyOf(after);
    }

    synchronized Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    synchronized Sending sending() {
        return new Sending(Cell.duration(lag.getValueAtPercentile(99)), Cell.duration(lag.getMaxValue()));
    }

    synchronized int countWithoutAnybody() {
        return withoutAnybody;
    }
}
