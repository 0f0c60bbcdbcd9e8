package health.attune.rosters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day that differs from the week: somebody else has a shift, or nobody; or somebody is on duty beside the shifts.
 *
 * @param shiftId the shift that is done otherwise; null for a duty beside the shifts
 * @param accountId who is on duty; null where nobody is
 * @param hours of the duty beside the shifts; null where it is about a shift
 */
public record DayChange(
        UUID id,
        UUID siteId,
        LocalDate day,
        @Nullable UUID shiftId,
        @Nullable UUID accountId,
        @Nullable Hours hours) {}
