package health.attune.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where roles are held and which clock counts there; told by the module that knows the sites. */
public interface WorkPlaces {

    /** Every site with its programs. */
    List<WorkPlace> all();

    /** The names of all organizations, by name. */
    Map<UUID, String> organizations();

    /** The time zone that principal lives by: of the site where they work or are served. */
    ZoneId zoneOf(Principal who);

    /** The time zone of where that member of staff works now; empty for whoever works at no site. */
    Optional<ZoneId> zoneOfWork(UUID accountId);

    /** A site, with the programs it runs. */
    record WorkPlace(UUID organizationId, UUID siteId, String site, ZoneId zone, List<Program> programs) {

        /** A program of that site. */
        public record Program(UUID id, String name) {}
    }
}
