package health.attune.reviews;

import health.attune.programs.Episode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes people out of review in the transaction that ends their episode. */
@Component
class EndedEpisodes {
    private final Reviews reviews;

    EndedEpisodes(Reviews reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void moved(Episode.Moved event) {
        if (!event.to().isOpen()) reviews.endWith(event.episodeId());
    }
}
