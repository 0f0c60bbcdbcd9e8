package health.attune.operations;

import health.attune.operations.Sign.State;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the other modules publish as figures, told in sentences: how alerts, notices and answers get through. */
@Component
@Order(40)
class FigureSigns implements Signs.Watched {

    /** What is watched, and how bad it is when there is any of it. */
    private static final List<Figure> FIGURES = List.of(
            new Figure("unrouted", "attune.alerts.unrouted", State.BROKEN),
            new Figure("late", "attune.alerts.late", State.BROKEN),
            new Figure("spooled", "spool.waiting", State.ATTENTION),
            new Figure("aside", "spool.aside", State.BROKEN),
            new Figure("unjudged", "alerts.unjudged", State.BROKEN),
            new Figure("alone", "attune.administrators.alone", State.ATTENTION),
            new Figure("unaudited", "attune.audit.entries.lost", State.BROKEN));

    private final MeterRegistry registry;

    FigureSigns(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<Sign> look() {
        return FIGURES.stream()
                .flatMap(figure ->
                        registry.find(figure.meter()).meters().stream().limit(1).map(meter -> sign(figure, meter)))
                .toList();
    }

    private static Sign sign(Figure figure, Meter meter) {
        double count = StreamSupport.stream(meter.measure().spliterator(), false)
                .mapToDouble(Measurement::getValue)
                .sum();
        if (Double.isNaN(count)) return Sign.unknown(figure.sign());
        return count > 0
                ? Sign.of(figure.sign(), figure.worst(), figure.sign() + ".some", count)
                : Sign.of(figure.sign(), State.GOOD, figure.sign() + ".none");
    }

    /**
     * A figure that has to be zero.
     *
     * @param worst how it stands where it isn't
     */
    private record Figure(String sign, String meter, State worst) {}
}
