package health.attune.operations;

import health.attune.operations.Sign.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether an alert would arrive: the self-test, the second finder, and what is to leave Attune. */
@Component
@Order(42)
class SafetySigns implements Signs.Watched {
    private static final Duration FINDER_LATE = Duration.ofMinutes(3);
    private static final Duration UNSENT_LATE = Duration.ofMinutes(10);

    private final MeterRegistry registry;

    SafetySigns(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "self-test";
    }

    @Override
    public List<Sign> look() {
        return List.of(selfTest(), finder(), notices());
    }

    private Sign selfTest() {
        double age = worst("attune.selftest.age.seconds");
        if (Double.isNaN(age)) return Sign.unknown("self-test");
        boolean overdue = worst("attune.selftest.overdue") > 0;
        return Sign.of(
                "self-test",
                overdue ? State.BROKEN : State.GOOD,
                overdue ? "self-test.overdue" : "self-test.good",
                minutes(age));
    }

    private Sign finder() {
        double age = worst("attune.finder.age.seconds");
        double found = worst("attune.finder.found");
        if (Double.isNaN(age) || Double.isNaN(found)) return Sign.unknown("finder");
        if (age > FINDER_LATE.toSeconds()) return Sign.of("finder", State.BROKEN, "finder.late", minutes(age));
        return found > 0
                ? Sign.of("finder", State.ATTENTION, "finder.found", found)
                : Sign.of("finder", State.GOOD, "finder.good", (long) age);
    }

    private Sign notices() {
        var late = channels("attune.notices.oldest.seconds", age -> age > UNSENT_LATE.toSeconds());
        if (!late.isEmpty())
            return Sign.of(
                    "notices", State.BROKEN, "notices.late", late, minutes(worst("attune.notices.oldest.seconds")));
        var failing = channels("attune.notices.failing", count -> count > 0);
        return failing.isEmpty()
                ? Sign.of("notices", State.GOOD, "notices.good")
                : Sign.of("notices", State.ATTENTION, "notices.failing", failing);
    }

    private String channels(String name, DoublePredicate isWrong) {
        return gauges(name).stream()
                .filter(gauge -> isWrong.test(gauge.value()))
                .map(gauge -> String.valueOf(gauge.getId().getTag("channel")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The largest of all of that name; no number where there is none, or one can't be told. */
    private double worst(String name) {
        return gauges(name).stream().mapToDouble(Gauge::value).max().orElse(Double.NaN);
    }

    private Collection<Gauge> gauges(String name) {
        return registry.find(name).gauges();
    }

    private static long minutes(double seconds) {
        return Duration.ofSeconds((long) seconds).toMinutes();
    }
}
