package health.attune.audit;

import health.attune.audit.chain.Batch;
import health.attune.audit.chain.Signing;
import health.attune.audit.chain.StoredBatch;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One walk along the chain, batch by batch; ends at the first thing that is wrong. */
final class Walk {
    private final TrailStore store;
    private final Signing signing;
    private final EntryProofs proofs;
    private final List<KnownHeads> heads;

    private BatchStore.Link last = BatchStore.Link.BEGINNING;
    private long entries;
    private long waiting;
    private boolean proved;
    private @Nullable Instant sealedFrom;
    private @Nullable Instant sealedUntil;

    Walk(TrailStore store, Signing signing, EntryProofs proofs, List<KnownHeads> heads) {
        this.store = store;
        this.signing = signing;
        this.proofs = proofs;
        this.heads = heads;
    }

    void toTheEnd() {
        store.eachBatch(this::batch);
        heads.forEach(known -> known.end(last.number()));
        store.stray().ifPresent(id -> {
            throw new Tampered("Entry " + id + " stands in no batch and does not wait for one: it was put in past the"
                    + " service, or its batch was altered.");
        });
        store.eachWaiting(this::waits);
    }

    /** How far it came, and what waits at its end. */
    Tally tally() {
        return new Tally(entries, last.number(), sealedFrom, sealedUntil, waiting);
    }

    /** Counts; the times are those of the first and the last sealing. */
    record Tally(
            long entries,
            long batches,
            @Nullable Instant from,
            @Nullable Instant until,
            long waiting) {}

    private void batch(StoredBatch stored) {
        var batch = stored.batch();
        place(batch);
        if (!batch.isWhole()) throw new Tampered(named(batch) + " can't be read as a batch: it was altered.");
        var encoding = Encoding.of(batch.encoding());
        if (encoding == null)
            throw new Tampered(
                    named(batch) + " was altered, or sealed by a newer version of Attune:" + " verify with that one.");
        var found = store.entries(batch.ids());
        for (int i = 0; i < batch.entries(); i++) entry(batch, i, found.get(batch.ids()[i]));
        if (!stored.agrees())
            throw new Tampered(named(batch) + " was altered: what it says of itself is not what follows from it.");
        signature(stored, found);
        found.values().forEach(this::proof);
        heads.forEach(known -> known.compare(batch));
        passed(stored);
    }

    private void place(Batch batch) {
        if (batch.number() != last.number() + 1)
            throw new Tampered("Batch " + (last.number() + 1) + " is missing: the next one in the database is batch "
                    + batch.number() + ".");
        if (!Arrays.equals(batch.previous(), last.head()))
            throw new Tampered(named(batch) + " does not follow on the one before: one of them was rewritten.");
    }

    private static void entry(Batch batch, int place, @Nullable StoredEntry entry) {
        long id = batch.ids()[place];
        var encoding = java.util.Objects.requireNonNull(Encoding.of(batch.encoding()));
        boolean wasGone = Arrays.equals(batch.leaf(place), encoding.leafOfMissing(id));
        if (wasGone)
            throw new Tampered("Entry " + id + " was deleted between its writing and its sealing at " + batch.sealedAt()
                    + " (batch " + batch.number() + ").");
        if (entry == null)
            throw new Tampered("Entry " + id + " is missing: it was deleted after it was sealed at " + batch.sealedAt()
                    + " (batch " + batch.number() + ").");
        if (!Arrays.equals(batch.leaf(place), encoding.leaf(entry)) || encoding.leavesOut(entry))
            throw new Tampered("Entry " + id + " was changed after it was sealed at " + batch.sealedAt() + " (batch "
                    + batch.number() + ").");
    }

    private void signature(StoredBatch stored, SortedMap<Long, StoredEntry> found) {
        if (signing.isSigned(stored.head(), stored.signature())) return;
        var suspect =
                found.values().stream().filter(entry -> !proofs.holds(entry)).findFirst();
        throw new Tampered(named(stored.batch()) + " does not carry the signature of this service: it was rewritten, or"
                + " this is not the key of the service (secret.key, ATTUNE_SECRET_KEY)."
                + suspect.map(entry ->
                                " Its first entry that the service did not write so is entry " + entry.id() + ".")
                        .orElse(""));
    }

    /** What was written before there were proofs stands before everything that has one. */
    private void proof(StoredEntry entry) {
        if (entry.proof() == null && !proved) return;
        proved = true;
        if (!proofs.holds(entry))
            throw new Tampered("Entry " + entry.id() + " was not written by the service as it stands: it was put in or"
                    + " changed past it before it was sealed.");
    }

    private void waits(long id, @Nullable StoredEntry entry) {
        if (entry == null) throw new Tampered("Entry " + id + " is missing: it was deleted before it was sealed.");
        proof(entry);
        waiting++;
    }

    private void passed(StoredBatch stored) {
        var batch = stored.batch();
        last = new BatchStore.Link(batch.number(), stored.head());
        entries += batch.entries();
        if (sealedFrom == null) sealedFrom = batch.sealedAt();
        sealedUntil = batch.sealedAt();
    }

    private static String named(Batch batch) {
        return "Batch " + batch.number();
    }
}
