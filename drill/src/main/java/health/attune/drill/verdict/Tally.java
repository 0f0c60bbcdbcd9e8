package health.attune.drill.verdict;

import health.attune.drill.machine.PauseMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers what the rounds of a fault come to. */
public final class Tally {
    private final String fault;
    private final long seed;
    private final PauseMeter meter;
    private final Instant since = Instant.now();
    private final long begun = System.nanoTime();
    private final List<Judgment> judgments = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();
    private final List<Duration> ready = new ArrayList<>();
    private final List<Lateness> late = new ArrayList<>();
    private final Map<String, String> figures = new TreeMap<>();
    private Optional<String> skipped = Optional.empty();

    public Tally(String fault, long seed, PauseMeter meter) {
        this.fault = fault;
        this.seed = seed;
        this.meter = meter;
    }

    public void add(Judgment judgment) {
        judgments.add(judgment);
    }

    /** So long it took until requests were taken again. */
    public void ready(Duration after) {
        ready.add(after);
    }

    /** So late alerts went on; later than promised is a finding, unless the machine stood still for so long. */
    public void late(List<Lateness> each) {
        late.addAll(each);
        for (var one : each)
            if (one.isTooLate())
                others.add(new Finding(
                        Finding.Kind.LATE,
                        "an alert went on " + seconds(one.by()) + " s after it was due; the machine stood still for "
                                + seconds(one.stoodStill()) + " s of them"));
    }

    /** Something else that was counted, to be read by people. */
    public void figure(String name, Object value) {
        figures.put(name, String.valueOf(value));
    }

    public void add(Finding finding) {
        others.add(finding);
    }

    /** The drill promised to see something. */
    public void require(boolean seen, String what) {
        if (!seen) others.add(new Finding(Finding.Kind.UNMET, what));
    }

    /** It can't be run here. */
    public void skip(String why) {
        skipped = Optional.of(why);
    }

    public Verdict verdict() {
        tellFigures();
        var findings = new ArrayList<>(others);
        judgments.forEach(one -> findings.addAll(one.findings()));
        var found = new EnumMap<Finding.Kind, Long>(Finding.Kind.class);
        for (var kind : Finding.Kind.values())
            found.put(kind, findings.stream().filter(one -> one.kind() == kind).count());
        return new Verdict(
                fault,
                seed,
                judgments.size(),
                judgments.stream().mapToLong(Judgment::acknowledged).sum(),
                judgments.stream().mapToLong(Judgment::unanswered).sum(),
                judgments.stream().mapToInt(Judgment::positives).sum(),
                judgments.stream().mapToInt(Judgment::alerts).sum(),
                found,
                longest(ready),
                longest(late.stream().map(Lateness::by).toList()),
                figures,
                skipped,
                seconds(Duration.ofNanos(System.nanoTime() - begun)),
                findings);
    }

    private void tellFigures() {
        long received = judgments.stream().mapToLong(Judgment::received).sum();
        if (received > 0) figure("received while the database was away, filed later", received);
        figure("machine stood still s", seconds(meter.pauses().between(since, Instant.now())));
        long excused = late.stream().filter(Lateness::isExcused).count();
        if (excused > 0) figure("alerts late because the machine stood still", excused);
    }

    private static Optional<Double> longest(List<Duration> all) {
        return all.stream().max(Duration::compareTo).map(Tally::seconds);
    }

    private static double seconds(Duration duration) {
        return Math.round(duration.toMillis() / 10.0) / 100.0;
    }
}
