package health.attune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction, until they are written together right before it commits. */
final class Gathered implements TransactionSynchronization {
    /** So that a transaction that does much keeps little in mind. */
    private static final int MANY = 1_000;

    private final List<AuditEntry> entries = new ArrayList<>();
    private final Consumer<List<AuditEntry>> writing;
    private boolean committing;

    private Gathered(Consumer<List<AuditEntry>> writing) {
        this.writing = writing;
    }

    /** Null where it is too late to gather: the transaction is about to commit. */
    static @Nullable Gathered ofThisTransaction(Consumer<List<AuditEntry>> writing) {
        for (var one : TransactionSynchronizationManager.getSynchronizations())
            if (one instanceof Gathered gathered) return gathered.committing ? null : gathered;
        var fresh = new Gathered(writing);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    void add(AuditEntry entry) {
        entries.add(entry);
        if (entries.size() >= MANY) write();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        if (!entries.isEmpty()) write();
    }

    private void write() {
        writing.accept(List.copyOf(entries));
        entries.clear();
    }
}
