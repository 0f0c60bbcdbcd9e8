package health.attune.audit;

import health.attune.audit.chain.Batch;
import health.attune.audit.chain.Merkle;
import health.attune.audit.chain.Signing;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was committed and waits, after the fact and in batches, so that nobody who writes waits for it. An entry
 * that commits late is sealed with the batch after; one that was rolled back never waited.
 */
@Component
class Sealing {
    private static final int AT_ONCE = 10_000;

    private final BatchStore store;
    private final Signing signing;
    private final TransactionTemplate transaction;

    Sealing(BatchStore store, Signing signing, TransactionTemplate transaction) {
        this.store = store;
        this.signing = signing;
        this.transaction = transaction;
    }

    /** Seals all that waits now; returns how many that were. */
    int seal() {
        int sealed = 0;
        for (int more = AT_ONCE; more == AT_ONCE; sealed += more) {
            var done = transaction.execute(status -> sealSome());
            more = done == null ? 0 : done;
        }
        return sealed;
    }

    private int sealSome() {
        if (!store.lock()) return 0;
        var taken = store.take(AT_ONCE);
        if (taken.isEmpty()) return 0;
        var last = store.last();
        var batch = new Batch(
                last.number() + 1,
                Encoding.PRESENT.version(),
                taken.keySet().stream().mapToLong(Long::longValue).toArray(),
                leaves(taken),
                last.head(),
                store.now());
        var head = batch.head();
        store.insert(batch, head, signing.sign(head));
        return batch.entries();
    }

    static byte[] leaves(TreeMap<Long, Optional<StoredEntry>> taken) {
        var leaves = new byte[taken.size() * Merkle.HASH_BYTES];
        int place = 0;
        for (var one : taken.entrySet()) {
            var leaf = one.getValue()
                    .map(Encoding.PRESENT::leaf)
                    .orElseGet(() -> Encoding.PRESENT.leafOfMissing(one.getKey()));
            System.arraycopy(leaf, 0, leaves, place, Merkle.HASH_BYTES);
            place += Merkle.HASH_BYTES;
        }
        return leaves;
    }
}
