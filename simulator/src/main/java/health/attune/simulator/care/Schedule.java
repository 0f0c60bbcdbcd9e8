package health.attune.simulator.care;

import java.time.LocalDate;
import java.util.Optional;

/** What is asked for how often in an episode, and when next. */
public record Schedule(
        String instrumentId, int everyDays, LocalDate startsOn, Optional<LocalDate> endsOn, LocalDate nextDueOn) {}
