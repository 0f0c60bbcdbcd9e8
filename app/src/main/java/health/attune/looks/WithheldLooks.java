package health.attune.looks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Openings in an emergency of which a person is not told for now, since a clinician found that it would do harm; a bean
 * of the module that knows of them.
 */
@FunctionalInterface
public interface WithheldLooks {

    List<Span> of(UUID personId);

    /** What that account did in that time with the record that it had opened so, or reviewed. */
    record Span(UUID account, Instant from, Instant until) {}
}
