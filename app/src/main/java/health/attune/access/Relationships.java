package health.attune.access;

import health.attune.database.Bulk;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of who stands how to whom, and from when to when. The module that knows of a relationship (a care team, an
 * episode, an alert) begins and ends it here in its own transaction, so that the next request already sees it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Relationships {
    private final JdbcClient jdbc;
    private final Bulk bulk;

    Relationships(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** A member of staff begins to stand in that relation to the person; returns the relationship's id. */
    public UUID begin(UUID accountId, Relation relation, UUID personId, Instant from) {
        RelationStore.forget();
        var id = Ids.next();
        jdbc.sql("""
                insert into access.relationship (id, person_id, relation, account_id, starts_at)
                values (:id, :person, :relation, :account, :from)
                """)
                .param("id", id)
                .param("person", personId)
                .param("relation", relation.name().toLowerCase(Locale.ROOT))
                .param("account", accountId)
                .param("from", java.sql.Timestamp.from(from))
                .update();
        return id;
    }

    /** A program at a site begins to serve the person; returns the relationship's id. */
    public UUID beginService(UUID programId, UUID siteId, UUID personId, Instant from) {
        RelationStore.forget();
        var id = Ids.next();
        jdbc.sql("""
                insert into access.relationship (id, person_id, relation, program_id, site_id, starts_at)
                values (:id, :person, 'served', :program, :site, :from)
                """)
                .param("id", id)
                .param("person", personId)
                .param("program", programId)
                .param("site", siteId)
                .param("from", java.sql.Timestamp.from(from))
                .update();
        return id;
    }

    /** A program at a site begins to serve many people; returns the relationship's id for each. */
    public Map<UUID, UUID> beginServices(UUID programId, UUID siteId, Collection<UUID> people, Instant from) {
        RelationStore.forget();
        var ids = new LinkedHashMap<UUID, UUID>();
        for (var person : people) ids.put(person, Ids.next());
        bulk.into(
                "access.relationship (id, person_id, relation, program_id, site_id, starts_at)",
                ids.entrySet(),
                service -> new Object[] {service.getValue(), service.getKey(), "served", programId, siteId, from});
        return ids;
    }

    /** The relationship ends; ended, it opens nothing from the next request on. */
    public void end(UUID relationshipId, Instant at) {
        RelationStore.forget();
        jdbc.sql("update access.relationship set ends_at = :at where id = :id and (ends_at is null or ends_at > :at)")
                .param("id", relationshipId)
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    /**
     * An import begins, under an identity of its own; whatever becomes of it, after a week it opens nothing.
     *
     * @param startedBy who began it, as the operating system knows them
     */
    public Principal beginImport(String startedBy) {
        var id = Ids.next();
        jdbc.sql("""
                insert into access.job (id, purpose, started_by, starts_at, ends_at)
                values (?, 'import', ?, now(), now() + interval '7 days')
                """).params(id, startedBy).update();
        return Principal.job(id, "import");
    }

    /** The job is over; it opens nothing from the next request on. */
    public void endJob(UUID jobId) {
        jdbc.sql("update access.job set ends_at = now() where id = ? and ends_at > now()")
                .param(jobId)
                .update();
    }
}
