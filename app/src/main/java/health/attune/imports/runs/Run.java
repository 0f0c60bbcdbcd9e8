package health.attune.imports.runs;

import health.attune.access.Principal;
import health.attune.imports.ImportOrder;
import health.attune.imports.mapping.Mapping;
import health.attune.programs.Intake;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One file being taken in.
 *
 * @param job as which it asks: every run has an identity of its own
 * @param place where its people are served; null in a dry run before the place is made
 * @param zone of the site
 */
record Run(Principal job, Mapping mapping, ImportOrder.Way way, Intake.@Nullable Place place, ZoneId zone) {

    java.util.UUID id() {
        return job.id();
    }
}
