package health.attune.merges;

import health.attune.jobs.Job;
import health.attune.merges.RowMover.Way;
import health.attune.people.Person;
import java.time.Duration;
import java.util.Set;
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
    private final RowMover mover;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Strays(MergeStore store, RowMover mover, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.store = store;
        this.mover = mover;
        this.events = events;
        this.transaction = transaction;
    }

    void bring() {
        for (var merge : store.recent()) {
            try {
                transaction.executeWithoutResult(status -> bring(merge));
            } catch (DataAccessException e) {
                LOG.error(
                        "What was written during a merge could not be moved ({}); it is tried again.",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** Those that somebody splits in this moment stay as they are. */
    private void bring(Merge merge) {
        store.lock(merge.personId(), merge.otherId());
        if (store.open(merge.personId(), merge.otherId()).isEmpty()) return;
        var to = store.now(merge.otherId()).orElseThrow();
        if (!to.equals(merge.personId())) return;
        if (mover.move(new Way(merge.id(), merge.otherId(), to)) > 0)
            events.publishEvent(new Person.Moved(Set.of(to, merge.otherId())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Job bringStrays(Strays strays) {
            return new Job("merges.strays", Duration.ofMinutes(1), Job.By.ONE_INSTANCE, strays::bring);
        }
    }
}
