package health.attune.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction, until they are written together right before it commits. */
final class Gathered implements TransactionSynchronization {
    /** So that a transaction that does much keeps little in mind. */
    private static final int MANY = 1_000;

    private final List<AuditEntry> entries = new ArrayList<>();
    private final EntryWriter writer;
    private boolean committing;
    private boolean holdsAlert;

    private Gathered(EntryWriter writer) {
        this.writer = writer;
    }

    /** Null where it is too late to gather: the transaction is about to commit. */
    static @Nullable Gathered ofThisTransaction(EntryWriter writer) {
        for (var one : TransactionSynchronizationManager.getSynchronizations())
            if (one instanceof Gathered gathered) return gathered.committing ? null : gathered;
        var fresh = new Gathered(writer);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    void add(AuditEntry entry) {
        entries.add(entry);
        if (entries.size() >= MANY) write();
    }

    /** What the transaction did stands, whatever becomes of its entries. */
    void letThrough() {
        holdsAlert = true;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        if (!entries.isEmpty()) write();
    }

    private void write() {
        if (holdsAlert) writer.writeOrLose(List.copyOf(entries));
        else writer.write(List.copyOf(entries));
        entries.clear();
    }
}
