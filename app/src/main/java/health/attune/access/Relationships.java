package health.attune.access;

import health.attune.database.Ids;
import java.time.Instant;
import java.util.Locale;
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

    Relationships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member of staff begins to stand in that relation to the person; returns the relationship's id. */
    public UUID begin(UUID accountId, Relation relation, UUID personId, Instant from) {
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

    /** The relationship ends; ended, it opens nothing from the next request on. */
    public void end(UUID relationshipId, Instant at) {
        jdbc.sql("update access.relationship set ends_at = :at where id = :id and (ends_at is null or ends_at > :at)")
                .param("id", relationshipId)
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }
}
