package health.attune.reviews;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.reviews.Ground.Call;
import health.attune.reviews.Grounds.Asked;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be reviewed, the most urgent first: of the reader's caseload, each with why and for how long. */
@Component
@Transactional
public class ReviewQueues {
    /** The most urgent first; of these whoever has waited for longest. */
    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing((Entry one) -> one.calls().getFirst().ground()).thenComparing(Entry::since);

    private final Caseloads caseloads;
    private final ReviewStore store;
    private final Access access;
    private final Clock clock;

    ReviewQueues(Caseloads caseloads, ReviewStore store, Access access, Clock clock) {
        this.caseloads = caseloads;
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Somebody who is to be reviewed.
     *
     * @param calls why, the most urgent first; never none
     * @param open the review in which they are now; null where nobody has put them in
     * @param consultedAt when the consultant was asked last; null where never in this episode
     * @param since when they were put in; else when the consultant was asked last, or care began
     */
    public record Entry(
            Listed listed,
            List<Call> calls,
            @Nullable Review open,
            @Nullable Instant consultedAt,
            Instant since) {}

    /** All of them; which of them a page shows is to be {@link #shown}. */
    public List<Entry> mine(Principal who) {
        var listed = caseloads.mine(who);
        var episodes = listed.stream().map(one -> one.row().place().episodeId()).toList();
        var labels = access.cleared(who, Verb.READ);
        var open = store.open(episodes, labels);
        var consulted = store.consulted(episodes, labels);
        var grounds = new Grounds(store.consultWithinDays(), clock.instant());
        return listed.stream()
                .map(one -> {
                    var episode = one.row().place().episodeId();
                    return new Known(one, open.get(episode), consulted.get(episode)).entry(grounds);
                })
                .filter(entry -> !entry.calls().isEmpty())
                .sorted(IN_ORDER)
                .toList();
    }

    private record Known(
            Listed listed, @Nullable Review open, @Nullable Instant consultedAt) {

        Entry entry(Grounds grounds) {
            return new Entry(
                    listed, grounds.of(listed, new Asked(consultedAt, open != null)), open, consultedAt, since());
        }

        private Instant since() {
            if (open != null) return open.putAt();
            if (consultedAt != null) return consultedAt;
            var row = listed.row();
            return row.startedOn().atStartOfDay(row.place().zone()).toInstant();
        }
    }

    /** Records whom a page shows. */
    public void shown(Principal who, Collection<Entry> entries) {
        caseloads.shown(who, entries.stream().map(Entry::listed).toList());
    }
}
