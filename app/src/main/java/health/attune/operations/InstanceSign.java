package health.attune.operations;

import health.attune.operations.Sign.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(80)
class InstanceSign implements Signs.Watched {
    private final InstanceStore instances;

    InstanceSign(InstanceStore instances) {
        this.instances = instances;
    }

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public List<Sign> look() {
        var all = instances.all();
        return Stream.concat(ofInstances(all).stream(), Stream.of(ofKeys(all))).toList();
    }

    /** Whoever has another key can't read what this one sealed. */
    private static Sign ofKeys(List<Instance> all) {
        var keys = all.stream()
                .map(Instance::keyMark)
                .filter(mark -> !mark.isEmpty())
                .distinct()
                .count();
        var sign = keys > 1 ? Sign.of("key", State.BROKEN, "key.differ", keys) : Sign.of("key", State.GOOD, "key.good");
        return sign.with(Measure.of("keys", keys));
    }

    private List<Sign> ofInstances(List<Instance> all) {
        var running = all.stream().filter(Instance::runs).toList();
        var silent = all.stream().filter(one -> !one.runs()).toList();
        var figures = new Measure[] {
            Measure.of("instances.running", running.size()), Measure.of("instances.silent", silent.size())
        };
        if (running.isEmpty())
            return List.of(Sign.of(name(), State.ATTENTION, "instances.none").with(figures));
        if (!silent.isEmpty())
            return List.of(Sign.of(name(), State.ATTENTION, "instances.silent", hosts(silent), running.size())
                    .with(figures));
        boolean alike = running.stream().map(Instance::version).distinct().count() <= 1;
        return List.of(Sign.of(
                        name(),
                        alike ? State.GOOD : State.ATTENTION,
                        alike ? "instances.good" : "instances.differ",
                        running.size(),
                        running.stream().map(Instance::version).distinct().collect(Collectors.joining(", ")))
                .with(figures));
    }

    private static String hosts(List<Instance> instances) {
        return instances.stream().map(Instance::host).distinct().collect(Collectors.joining(", "));
    }
}
