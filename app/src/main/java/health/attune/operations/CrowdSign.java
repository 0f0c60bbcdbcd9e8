package health.attune.operations;

import health.attune.crowds.Crowds;
import health.attune.crowds.Crowds.Standing;
import health.attune.operations.Sign.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether requests were sent away of late, because too many came at once. */
@Component
@Order(25)
class CrowdSign implements Signs.Watched {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final Supplier<List<Standing>> crowds;
    private final Clock clock;
    private long seen;
    private Instant grew = Instant.EPOCH;

    @Autowired
    CrowdSign(Crowds crowds, Clock clock) {
        this(crowds::standing, clock);
    }

    CrowdSign(Supplier<List<Standing>> crowds, Clock clock) {
        this.crowds = crowds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "crowds";
    }

    @Override
    public synchronized List<Sign> look() {
        var standing = crowds.get();
        long refused = standing.stream().mapToLong(Standing::refused).sum();
        if (refused > seen) grew = clock.instant();
        seen = refused;
        int places = standing.stream().mapToInt(Standing::places).sum();
        boolean crowded = grew.plus(REMEMBERED).isAfter(clock.instant());
        return List.of(
                crowded
                        ? Sign.of(name(), State.ATTENTION, "crowds.refused", refused, places)
                        : Sign.of(name(), State.GOOD, "crowds.good", places));
    }
}
