package health.attune.audit;

import health.attune.database.Bulk;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The record of what was done with people's data. */
@Component
public class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);
    private static final String COLUMNS = "audit.entry (actor_id, actor_kind, verb, data_class, person_id,"
            + " organization_id, subject, subject_id, relation, allowed)";

    private final JdbcTemplate batches;
    private final DataSource source;
    private final Bulk bulk;

    Audit(JdbcTemplate batches, DataSource source, Bulk bulk) {
        this.batches = batches;
        this.source = source;
        this.bulk = bulk;
    }

    /**
     * Writes the entry in the transaction of what it tells of: either both are kept or neither is. All entries of a
     * transaction are written by one statement before it commits; where that fails, nothing of it is kept.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        var gathered = Gathered.ofThisTransaction(this::writeAll);
        if (gathered == null) writeAll(List.of(entry));
        else gathered.add(entry);
    }

    /** Writes many entries at once, each as {@link #record} would. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Collection<AuditEntry> entries) {
        bulk.into(COLUMNS, entries, Audit::values);
    }

    /**
     * Writes the entry although what was asked for is refused and its transaction ends with nothing done: right after
     * that end, on the same connection. A second connection, held while waiting for none to be free, could stop
     * everybody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordRefusal(AuditEntry entry) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                writeAlone(entry);
            }
        });
    }

    private void writeAlone(AuditEntry entry) {
        try {
            writeAll(List.of(entry));
            DataSourceUtils.getConnection(source).commit();
        } catch (DataAccessException | SQLException e) {
            log.error("A refusal to {} class {} could not be recorded.", entry.verb(), entry.dataClass(), e);
        }
    }

    private void writeAll(List<AuditEntry> entries) {
        var sql = "insert into " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        batches.batchUpdate(sql, entries, entries.size(), (statement, entry) -> {
            var values = values(entry);
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        });
    }

    private static @Nullable Object[] values(AuditEntry entry) {
        return new @Nullable Object[] {
            entry.actorId(),
            entry.actorKind(),
            entry.verb(),
            entry.dataClass(),
            entry.personId(),
            entry.organizationId(),
            entry.subject(),
            entry.subjectId(),
            entry.relation(),
            entry.allowed()
        };
    }
}
