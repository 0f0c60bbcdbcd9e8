package health.attune.reviews;

import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.programs.Episode;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what happens to an episode, in the same transaction and above the net: whoever ended it. */
@Component
class FollowedEpisodes implements Episode.LooseEnd {
    private final Reviews reviews;
    private final Recommendations recommendations;
    private final RecommendationStore store;
    private final Net net;

    FollowedEpisodes(Reviews reviews, Recommendations recommendations, RecommendationStore store, Net net) {
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.store = store;
        this.net = net;
    }

    /** Nobody is in review whose episode is over, and no recommendation waits where nobody cares any more. */
    @EventListener
    void moved(Episode.Moved event) {
        if (event.to().isOpen()) {
            net.above(() -> store.openAgain(event.episodeId(), event.by()));
            return;
        }
        reviews.endWith(event.episodeId());
        net.above(() -> store.closeWith(event.episodeId(), event.by()));
    }

    @Override
    public Optional<Open> of(Principal who, Episode episode) {
        int open = recommendations.open(who, episode.id());
        return open == 0
                ? Optional.empty()
                : Optional.of(new Open("reviews.open-at-end", open, "/people/" + episode.personId() + "/reviews"));
    }
}
