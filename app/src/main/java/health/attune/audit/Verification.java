package health.attune.audit;

import health.attune.audit.chain.Signing;
import health.attune.database.limits.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whether the audit trail is as the service wrote it; beside a running service or without one. */
@Component
public class Verification {
    /** For one of its statements, such as the search for entries that stand in no batch. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final TrailStore store;
    private final Signing signing;
    private final EntryProofs proofs;
    private final Heads heads;
    private final Patience patience;
    private final TransactionTemplate snapshot;

    Verification(
            TrailStore store,
            Signing signing,
            EntryProofs proofs,
            Heads heads,
            Patience patience,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.signing = signing;
        this.proofs = proofs;
        this.heads = heads;
        this.patience = patience;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Goes through all of it, in one moment of the database.
     *
     * @param files the files of heads to compare with; none for the one that this instance writes
     */
    public Verdict verify(List<Path> files) {
        var known = new ArrayList<KnownHeads>();
        try {
            for (var file : files.isEmpty() ? List.of(heads.path()) : files) known.add(new KnownHeads(file, signing));
            return java.util.Objects.requireNonNull(snapshot.execute(status -> verdict(known)));
        } finally {
            known.forEach(KnownHeads::close);
        }
    }

    private Verdict verdict(List<KnownHeads> known) {
        patience.extend(LONGEST);
        var walk = new Walk(store, signing, proofs, known);
        var wrong = firstWrong(walk);
        var witnesses = known.stream()
                .map(file -> new Verdict.Witness(file.path(), file.first(), file.last()))
                .toList();
        var since = store.waitingSince().orElse(null);
        return new Verdict(walk.tally(), witnesses, new Verdict.Waiting(since, store.now()), wrong);
    }

    private static @Nullable String firstWrong(Walk walk) {
        try {
            walk.toTheEnd();
            return null;
        } catch (Tampered found) {
            return found.getMessage();
        }
    }
}
