package health.attune.alerts;

import health.attune.access.Principal;
import health.attune.pages.Fragment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The safety plan of a person as it stands; told by the module that keeps these plans. */
@FunctionalInterface
public interface PlanInForce {

    /** As far as it is cleared for that reader. */
    Optional<Plan> of(Principal who, UUID personId);

    /**
     * A plan.
     *
     * @param id of the version that stands now
     * @param shown how a page shows it
     */
    record Plan(UUID id, Instant writtenAt, Fragment shown) {}
}
