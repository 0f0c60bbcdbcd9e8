package health.attune.simulator.care;

import java.time.LocalDate;
import java.util.Optional;

/** What a person wants to reach, in their words, and what became of it. */
public record Goal(String words, LocalDate writtenOn, Optional<Ending> ending) {

    /** The day it was reached, or let go. */
    public record Ending(LocalDate on, boolean reached) {}
}
