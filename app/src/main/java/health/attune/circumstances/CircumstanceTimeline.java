package health.attune.circumstances;

import health.attune.access.Access;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.assets.TimelineEntry;
import health.attune.assets.TimelineSource;
import health.attune.circumstances.Around.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a life, on the timeline of the person. */
@Component
class CircumstanceTimeline implements TimelineSource {
    private final CircumstanceStore store;
    private final Access access;

    CircumstanceTimeline(CircumstanceStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public List<TimelineEntry> entries(Asked asked) {
        var said = new CircumstanceWords(asked.words());
        var found =
                store.since(asked.personId(), asked.from(), access.cleared(asked.who(), Verb.READ, asked.personId()));
        var labels = found.stream().map(Told::labels).toList();
        access.requireCleared(asked.who(), Circumstances.READ, asked.personId(), Labels.together(labels));
        return found.stream()
                .map(Told::what)
                .map(one -> new TimelineEntry(
                        one.kind().isAdversity() ? TimelineEntry.Kind.ADVERSITY : TimelineEntry.Kind.LIFE_EVENT,
                        one.from().first(),
                        one.until() == null ? null : one.until().last(),
                        said.kind(one),
                        detail(one, said)))
                .toList();
    }

    /** Where the days are not known, the picture shows the whole month or year: then this says so. */
    private static @Nullable String detail(Circumstance found, CircumstanceWords said) {
        var until = found.until();
        boolean exact = found.from().known() == Known.DAY && (until == null || until.known() == Known.DAY);
        if (exact) return found.words();
        var about = said.words().say("circumstances.about", said.when(found));
        return found.words() == null ? about : about + " " + found.words();
    }
}
