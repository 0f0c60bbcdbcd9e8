package health.attune.access.throttle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts tries in the database, so that all instances of the service count together. A try is counted before its
 * answer is known and given back when it was right: of many at once, only as many as are free are looked at.
 */
@Component
public class Throttle {
    private final AttemptStore store;
    private final TransactionTemplate transaction;

    Throttle(AttemptStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** Counts a try at each of them, or says how long to wait and counts it at none, so that no wait grows by it. */
    public void count(Tried... tries) {
        var inOneOrder = Arrays.stream(tries)
                .sorted((one, other) -> Arrays.compare(one.key(), other.key()))
                .toList();
        Long wait = transaction.execute(status -> {
            long longest = countAll(inOneOrder);
            if (longest > 0) status.setRollbackOnly();
            return longest;
        });
        if (wait != null && wait > 0) throw new TooOften(wait);
    }

    /** The try was right: it no longer counts, and at what belongs to its owner alone nothing before it does. */
    public void forgive(Tried... tries) {
        transaction.executeWithoutResult(status -> Arrays.stream(tries)
                .sorted((one, other) -> Arrays.compare(one.key(), other.key()))
                .forEach(tried -> {
                    switch (tried.limit()) {
                        case ADDRESS, LOGIN, CODE, SET_UP, PASSKEY, LINK -> store.giveBack(tried);
                        case LOGIN_FROM_ADDRESS, DEVICE, CODE_FROM_ADDRESS, CODE_ON_DEVICE -> store.forget(tried);
                    }
                }));
    }

    private long countAll(Collection<Tried> tries) {
        store.clearAway();
        return List.copyOf(tries).stream().mapToLong(store::count).max().orElse(0);
    }
}
