package health.attune.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was done with people's data. */
@Component
public class Audit {
    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the entry in the transaction of what it tells of: either both are kept or neither is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        write(entry);
    }

    /** Writes the entry although what was asked for is refused and its transaction ends with nothing done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(AuditEntry entry) {
        write(entry);
    }

    private void write(AuditEntry entry) {
        jdbc.sql("""
                insert into audit.entry (actor_id, actor_kind, verb, data_class, person_id, subject, relation, allowed)
                values (:actorId, :actorKind, :verb, :dataClass, :personId, :subject, :relation, :allowed)
                """).paramSource(entry).update();
    }
}
