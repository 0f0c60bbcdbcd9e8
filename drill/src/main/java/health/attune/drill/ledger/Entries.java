package health.attune.drill.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a ledger held at one moment, in the order in which it was sent. */
public record Entries(List<Entry> all) {

    public Entries {
        all = List.copyOf(all);
    }

    /** Those of these kinds. */
    public List<Entry> of(Submission.Kind... kinds) {
        var wanted = Arrays.asList(kinds);
        return all.stream()
                .filter(entry -> wanted.contains(entry.submission().kind()))
                .toList();
    }

    /** What they are about. */
    public Set<UUID> subjects(Submission.Kind... kinds) {
        return of(kinds).stream().map(entry -> entry.submission().subject()).collect(Collectors.toSet());
    }

    /** How many the product had promised. */
    public long acknowledged() {
        return all.stream().filter(entry -> entry.fate().isAcknowledged()).count();
    }

    public long count(Fate fate) {
        return all.stream().filter(entry -> entry.fate() == fate).count();
    }

    /** As clients knew it then: what was answered later is there, and nobody knows what became of it. */
    public Entries asOf(Instant moment) {
        return new Entries(all.stream()
                .map(entry -> entry.told().isAfter(moment)
                        ? new Entry(entry.order(), entry.submission(), entry.sent(), Fate.UNANSWERED, entry.sent())
                        : entry)
                .toList());
    }
}
