package health.attune.merges;

import health.attune.jobs.Job;
import health.attune.merges.RowMover.Way;
import health.attune.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings after what was being written about a person in the very moment of the merge: a merge holds up nobody who
 * answers or writes, so that it may be one row late.
 */
@Component
class Strays {
    private static final Logger LOG = LoggerFactory.getLogger(Strays.class);

    private final MergeStore store;
    private final PersonTables tables;
    private final RowMover mover;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Strays(
            MergeStore store,
            PersonTables tables,
            RowMover mover,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.tables = tables;
        this.mover = mover;
        this.events = events;
        this.transaction = transaction;
    }

    /** What can't be moved holds up nothing else, and the job fails as long as there is any: so its sign stands. */
    void bring() {
        var left = new TreeSet<String>();
        for (var merge : store.recent()) {
            var ofIt = isBrought(merge, tables.moved()) ? List.<String>of() : eachApart(merge);
            store.noteStrays(merge.id(), !ofIt.isEmpty());
            left.addAll(ofIt);
        }
        if (!left.isEmpty()) throw new IllegalStateException("Written during a merge and not moved yet: " + left);
    }

    /** The names of those of which something is left. */
    private List<String> eachApart(Merge merge) {
        return tables.moved().stream()
                .filter(table -> !isBrought(merge, List.of(table)))
                .map(PersonTable::name)
                .toList();
    }

    private boolean isBrought(Merge merge, List<PersonTable> some) {
        try {
            transaction.executeWithoutResult(status -> bring(merge, some));
            return true;
        } catch (DataAccessException e) {
            LOG.error(
                    "What was written during a merge could not be moved ({}); it is tried again.",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** Those that somebody splits in this moment stay as they are. */
    private void bring(Merge merge, List<PersonTable> some) {
        store.lock(merge.personId(), merge.otherId());
        if (store.open(merge.personId(), merge.otherId()).isEmpty()) return;
        var to = store.now(merge.otherId()).orElseThrow();
        if (!to.equals(merge.personId())) return;
        var way = new Way(merge.id(), merge.otherId(), to);
        int moved = 0;
        for (var table : some) {
            mover.join(table, way);
            moved += mover.move(table, way);
        }
        if (moved > 0) events.publishEvent(new Person.Moved(Set.of(to, merge.otherId())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Job bringStrays(Strays strays) {
            return new Job("merges.strays", Duration.ofMinutes(1), Job.By.ONE_INSTANCE, strays::bring);
        }
    }
}
