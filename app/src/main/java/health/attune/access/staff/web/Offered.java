package health.attune.access.staff.web;

import health.attune.access.WorkPlaces.WorkPlace;
import java.util.List;
import java.util.UUID;

/**
 * Where a role can be given in one organization.
 *
 * @param whole whether for all of it, too
 */
public record Offered(UUID id, String name, boolean whole, List<WorkPlace> sites) {}
