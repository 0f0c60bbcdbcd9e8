package health.attune.programs;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where care happens; its days and months are those of its time zone.
 *
 * @param fallbackAccountId who is told of an alert when a team and its program name nobody
 */
public record Site(
        UUID id,
        UUID organizationId,
        String name,
        IntegrationModel model,
        ZoneId zone,
        @Nullable UUID fallbackAccountId,
        int version) {

    /** Its days and months begin at other moments from now on; published in the same transaction. */
    public record Rezoned(UUID siteId) {}
}
