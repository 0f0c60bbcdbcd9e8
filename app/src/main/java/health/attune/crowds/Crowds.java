package health.attune.crowds;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How full it is, as it is now on this instance. */
@Component
public class Crowds {
    static final String LEFT_OUT = Crowds.class.getName() + ".leftOut";

    private final Map<Lane, Places> lanes = new EnumMap<>(Lane.class);

    Crowds(CrowdSettings settings, MeterRegistry registry) {
        for (var lane : Lane.values()) {
            var places = new Places(settings.of(lane), settings.patience());
            lanes.put(lane, places);
            measure(registry, Tags.of("lane", lane.name().toLowerCase(Locale.ROOT)), places);
        }
    }

    private static void measure(MeterRegistry registry, Tags tags, Places places) {
        Gauge.builder("attune.crowd.places", places, Places::most).tags(tags).register(registry);
        Gauge.builder("attune.crowd.taken", places, Places::taken).tags(tags).register(registry);
        Gauge.builder("attune.crowd.waiting", places, Places::waiting)
                .tags(tags)
                .register(registry);
        FunctionCounter.builder("attune.crowd.refused", places, Places::refused)
                .tags(tags)
                .register(registry);
    }

    Places of(Lane lane) {
        var places = lanes.get(lane);
        if (places == null) throw new IllegalStateException("There is no lane " + lane + ".");
        return places;
    }

    /** How one lane stands: its places, how many are taken, and how many were sent away since the start. */
    public record Standing(Lane lane, int places, int taken, long refused) {}

    public List<Standing> standing() {
        return Arrays.stream(Lane.values())
                .map(lane -> new Standing(lane, of(lane).most(), of(lane).taken(), of(lane).refused()))
                .toList();
    }

    /** Whether that request was sent away for want of a place. */
    public static boolean leftOut(HttpServletRequest request) {
        return request.getAttribute(LEFT_OUT) != null;
    }
}
