package health.attune.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The last reading as gauges; what is no longer seen has no number. */
@Component
class SignMeters {
    private final MeterRegistry registry;
    private final Map<Measure, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    SignMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void show(Signs.Reading reading) {
        Set<Measure> seen = new HashSet<>();
        set(seen, Measure.of("signs.read.seconds", reading.at().getEpochSecond()));
        for (var sign : reading.signs()) {
            set(seen, Measure.of("sign", "sign", sign.name(), sign.state().ordinal()));
            for (var figure : sign.measures()) set(seen, figure);
        }
        gauges.forEach((name, value) -> {
            if (!seen.contains(name)) value.set(Double.NaN);
        });
    }

    private void set(Set<Measure> seen, Measure figure) {
        var name = new Measure(figure.name(), figure.labels(), 0);
        seen.add(name);
        gauges.computeIfAbsent(name, this::register).set(figure.value());
    }

    private AtomicReference<Double> register(Measure figure) {
        var value = new AtomicReference<>(Double.NaN);
        Gauge.builder("attune." + figure.name(), value, AtomicReference::get)
                .tags(figure.labels().entrySet().stream()
                        .map(label -> Tag.of(label.getKey(), label.getValue()))
                        .toList())
                .register(registry);
        return value;
    }
}
