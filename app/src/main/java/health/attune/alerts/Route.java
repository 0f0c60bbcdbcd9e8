package health.attune.alerts;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert about a person goes.
 *
 * @param ownerId who must act; null where nobody is left who could, which every page of alerts then says
 * @param siteId whose day the deadline follows
 */
record Route(@Nullable UUID ownerId, @Nullable UUID siteId, ZoneId zone) {}
