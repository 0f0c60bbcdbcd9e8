package health.attune.imports.runs;

import health.attune.imports.Counts;
import health.attune.imports.csv.Refused;
import health.attune.imports.rows.Entry;
import health.attune.imports.rows.Filled;
import health.attune.people.Identifier;
import health.attune.people.arrivals.Arrivals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in some rows in one transaction: people, episodes, answers, scores, ledger and audit, or nothing. */
@Component
class ChunkWriter {
    private final Sorter sorter;
    private final Newcomers newcomers;
    private final Recorder recorder;

    ChunkWriter(Sorter sorter, Newcomers newcomers, Recorder recorder) {
        this.sorter = sorter;
        this.newcomers = newcomers;
        this.recorder = recorder;
    }

    /**
     * What became of the rows.
     *
     * @param taken what stands here now, whether it was written now or before
     */
    record Outcome(Counts counts, List<Filled> taken, List<Refused> refused) {}

    @Transactional
    public Outcome write(Run run, List<Entry> entries) {
        var sorted = sorter.sort(run, entries);
        var people = newcomers.of(run, sorted.stream().filter(Sorted::isNews).toList());
        var served = newcomers.served(run, people.values());
        var done = new ArrayList<Sorted>();
        for (var row : sorted) done.add(row.isNews() ? doubted(run, row, people, served) : row);
        done.replaceAll(recorder.record(run, owned(run, done, people))::settled);
        long registered = people.values().stream().filter(Arrivals.Known::isNew).count();
        return outcome(done, registered);
    }

    private Sorted doubted(Run run, Sorted row, Map<Identifier, Arrivals.Known> people, Set<UUID> served) {
        var known = people.get(Newcomers.identifier(run, row.entry()));
        var doubt = newcomers.doubt(row.entry().facts(), known, served);
        return doubt == null ? row : row.refused(doubt);
    }

    /** But for those whom a dry run does not know, since it registers nobody. */
    private static List<Recorder.Owned> owned(Run run, List<Sorted> rows, Map<Identifier, Arrivals.Known> people) {
        var owned = new ArrayList<Recorder.Owned>();
        for (var row : rows) {
            var known = row.isNews() ? people.get(Newcomers.identifier(run, row.entry())) : null;
            if (known != null) owned.add(new Recorder.Owned(row, known.personId()));
            else if (row.isNews() && run.way().writes())
                throw new IllegalStateException("Nobody is left unregistered.");
        }
        return owned;
    }

    private static Outcome outcome(List<Sorted> rows, long registered) {
        var counts = new Counts(0, 0, 0, 0, 0, 0, registered);
        var taken = new ArrayList<Filled>();
        var refused = new ArrayList<Refused>();
        for (var row : rows) {
            counts = counts.plus(row.count());
            if (row.flaw() != null) refused.add(new Refused(row.entry().line(), "", row.flaw()));
            else taken.addAll(row.entry().filled());
        }
        return new Outcome(counts, taken, refused);
    }
}
