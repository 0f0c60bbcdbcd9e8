package health.attune.simulator.care;

import health.attune.simulator.sites.Worker;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody on a care team.
 *
 * @param to last day on the team; empty while they are on it
 */
public record TeamMember(Worker worker, boolean leads, LocalDate from, Optional<LocalDate> to) {

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
