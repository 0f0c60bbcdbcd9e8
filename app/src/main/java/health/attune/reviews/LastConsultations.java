package health.attune.reviews;

import health.attune.caseload.Milestone;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the caseload when a consultant was asked last. */
@Component
class LastConsultations implements Milestone.Teller {
    private final ReviewStore store;

    LastConsultations(ReviewStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, List<Milestone>> of(Collection<UUID> episodeIds) {
        var found = new HashMap<UUID, List<Milestone>>();
        store.consulted(episodeIds).forEach((episode, at) -> found.put(episode, List.of(new Milestone.Consulted(at))));
        return found;
    }
}
