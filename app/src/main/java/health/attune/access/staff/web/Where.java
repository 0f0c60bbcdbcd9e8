package health.attune.access.staff.web;

import health.attune.access.WorkPlaces;
import health.attune.access.WorkPlaces.WorkPlace;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places roles are held at, by the names that staff knows. */
final class Where {
    private final List<WorkPlace> all;

    Where(WorkPlaces places) {
        all = places.all();
    }

    List<WorkPlace> all() {
        return all;
    }

    /** The site of that id, or the site of the program of that id. */
    Optional<WorkPlace> of(UUID id) {
        return all.stream()
                .filter(place -> place.siteId().equals(id) || program(place, id).isPresent())
                .findFirst();
    }

    boolean isProgram(UUID id) {
        return all.stream().anyMatch(place -> program(place, id).isPresent());
    }

    ZoneId zone(@Nullable UUID id) {
        return id == null ? ZoneOffset.UTC : of(id).map(WorkPlace::zone).orElse(ZoneOffset.UTC);
    }

    /** Site, or site and program; empty for a role that is held everywhere. */
    String name(@Nullable UUID siteId, @Nullable UUID programId) {
        var id = programId == null ? siteId : programId;
        if (id == null) return "";
        return of(id).map(place -> program(place, id)
                        .map(found -> place.site() + ", " + found.name())
                        .orElse(place.site()))
                .orElse("");
    }

    private static Optional<WorkPlace.Program> program(WorkPlace place, UUID id) {
        return place.programs().stream().filter(found -> found.id().equals(id)).findFirst();
    }
}
