package health.attune.reviews;

import health.attune.access.labels.Relabeled;
import health.attune.database.Net;
import health.attune.programs.Episode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what happens to an episode and its program, in the same transaction. */
@Component
class FollowedEpisodes {
    private final Reviews reviews;
    private final ReviewStore store;
    private final Net net;

    FollowedEpisodes(Reviews reviews, ReviewStore store, Net net) {
        this.reviews = reviews;
        this.store = store;
        this.net = net;
    }

    /** Nobody is in review whose episode is over. */
    @EventListener
    void moved(Episode.Moved event) {
        if (!event.to().isOpen()) reviews.endWith(event.episodeId());
    }

    /** The program was marked after it wrote this. Above the net: whoever of the service labels it. */
    @EventListener
    void relabeled(Relabeled event) {
        net.above(() -> store.label(event.personIds()));
    }
}
