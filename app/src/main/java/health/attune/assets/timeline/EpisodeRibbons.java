package health.attune.assets.timeline;

import health.attune.access.Principal;
import health.attune.assets.TimelineEntry;
import health.attune.assets.TimelineSource;
import health.attune.pages.Words;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.programs.Programs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Episodes of care as ribbons of the timeline. */
@Component
class EpisodeRibbons implements TimelineSource {
    private final Episodes episodes;
    private final Programs programs;

    EpisodeRibbons(Episodes episodes, Programs programs) {
        this.episodes = episodes;
        this.programs = programs;
    }

    @Override
    public List<TimelineEntry> entries(Principal who, UUID personId, Words words) {
        return episodes.of(who, personId).stream()
                .filter(episode -> episode.status() != Episode.Status.CANCELLED)
                .map(episode -> new TimelineEntry(
                        TimelineEntry.Kind.EPISODE,
                        episode.startedOn(),
                        episode.endedOn(),
                        programs.program(episode.programId()).name(),
                        null))
                .toList();
    }
}
