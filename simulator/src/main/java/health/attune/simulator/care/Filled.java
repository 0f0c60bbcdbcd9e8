package health.attune.simulator.care;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import java.time.Instant;
import java.util.Optional;

/**
 * One instrument as it was answered.
 *
 * @param finished false where the person left before the end
 */
public record Filled(Instrument instrument, Answers answers, boolean finished, Optional<Correction> correction) {

    /** What was put right later; the first answers stay beside it. */
    public record Correction(Answers answers, Instant at, String reason) {}
}
