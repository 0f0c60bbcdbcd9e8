package health.attune.reviews;

import health.attune.programs.Episode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what happens to an episode, in the same transaction. */
@Component
class FollowedEpisodes {
    private final Reviews reviews;

    FollowedEpisodes(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Nobody is in review whose episode is over. */
    @EventListener
    void moved(Episode.Moved event) {
        if (!event.to().isOpen()) reviews.endWith(event.episodeId());
    }
}
