package health.attune.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The record of what was done with people's data. */
@Component
public class Audit {
    private final EntryWriter writer;

    Audit(EntryWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes the entry in the transaction of what it tells of: either both are kept or neither is. All entries of a
     * transaction are written by one statement before it commits; where that fails, nothing of it is kept. What was
     * refused is kept although nothing came of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        if (entry.allowed()) recordDone(entry);
        else recordRefusal(entry);
    }

    private void recordDone(AuditEntry entry) {
        var gathered = Gathered.ofThisTransaction(writer);
        if (gathered == null) writer.write(List.of(entry));
        else gathered.add(entry);
    }

    /** Writes many entries at once of what was allowed, each as {@link #record} would. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Collection<AuditEntry> entries) {
        writer.writeMany(entries);
    }

    /**
     * Writes those of the entries that are not there already since less than an hour: for a list that stands on a
     * screen all day and is made anew each time.
     *
     * @param entries of one actor
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOnceAnHour(List<AuditEntry> entries) {
        if (!entries.isEmpty()) writer.writeMany(writer.newThisHour(entries));
    }

    /**
     * From here on this transaction holds an alert, which nothing may undo. Where its entries can't be written, they
     * are lost and what it did stands: the one exception from the rule of {@link #record}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letAlertThrough() {
        var gathered = Gathered.ofThisTransaction(writer);
        if (gathered != null) gathered.letThrough();
    }

    /**
     * Writes it although what was asked for is refused and its transaction ends with nothing done: right after that
     * end, on the same connection. A second connection, held while waiting for none to be free, could stop everybody.
     */
    private void recordRefusal(AuditEntry entry) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                writer.writeAfterwards(entry);
            }
        });
    }
}
