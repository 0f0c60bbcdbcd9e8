package health.attune.access;

import java.util.Optional;
import java.util.UUID;

/** Told by the module that gives out passes: whose check-in one opens now, which another record may have taken in. */
@FunctionalInterface
public interface PassBearers {

    Optional<UUID> personOf(UUID passId);
}
