package health.attune.access;

import health.attune.database.Bulk;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * Whom somebody stands to, and as whose staff: it counts while they hold a role there.
     *
     * @param programId whose own records they need to know; null where it is by no program
     * @param siteId at which they stand in for a colleague, in whichever of its programs they work; else null
     * @param organizationId where it is by no program; null where a role anywhere is enough
     */
    public record Care(
            UUID personId,
            @Nullable UUID programId,
            @Nullable UUID siteId,
            @Nullable UUID organizationId) {

        public static Care in(UUID programId, UUID personId) {
            return new Care(personId, programId, null, null);
        }

        public static Care by(UUID organizationId, UUID personId) {
            return new Care(personId, null, null, organizationId);
        }
    }

    /** Roles of that account begin or end, and with them how it stands to people: whoever asks next is told anew. */
    public void rolesChanged(UUID accountId) {
        AccountStore.forgetRoles(accountId);
    }

    /**
     * A member of staff begins to stand in that relation to the person by no program: as staff of an organization that
     * serves them, where they work for one; returns the relationship's id.
     */
    public UUID begin(UUID accountId, Relation relation, UUID personId, Instant from) {
        var organization = jdbc.sql("select access.employer(?, ?)")
                .params(accountId, personId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        return begin(accountId, relation, new Care(personId, null, null, organization.orElse(null)), from);
    }

    /** The same as staff of that program, site or organization. */
    public UUID begin(UUID accountId, Relation relation, Care care, Instant from) {
        RelationStore.forget();
        var id = Ids.next();
        jdbc.sql("""
                insert into access.relationship
                    (id, person_id, relation, account_id, program_id, site_id, organization_id, starts_at)
                values (:id, :person, :relation, :account, :program, :site, :organization, :from)
                """)
                .param("id", id)
                .param("person", care.personId())
                .param("program", care.programId())
                .param("site", care.siteId())
                .param("organization", care.organizationId())
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

    /** Why labels are cleared. */
    public enum Basis {
        CONSENT,
        MEDICAL_EMERGENCY,
        AUDIT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is cleared for whom, always of one person.
     *
     * @param originId the program whose records they are; null for every one under 42 CFR Part 2
     * @param accountId the one who may see them; null for all who stand to the person
     * @param programId only those who stand to the person as staff of that program; null for all
     */
    public record Scope(
            UUID personId,
            @Nullable UUID originId,
            @Nullable UUID accountId,
            @Nullable UUID programId) {}

    /** From now on others may see what is labeled; {@code until} is null while it is open. Returns its id. */
    public UUID beginClearance(Scope scope, Basis basis, Instant from, @Nullable Instant until) {
        RelationStore.forget();
        var id = Ids.next();
        jdbc.sql("""
                insert into access.clearance
                    (id, person_id, origin_id, account_id, program_id, basis, starts_at, ends_at)
                values (:id, :person, :origin, :account, :program, :basis, :from, :until)
                """)
                .param("id", id)
                .param("person", scope.personId())
                .param("origin", scope.originId())
                .param("account", scope.accountId())
                .param("program", scope.programId())
                .param("basis", basis.word())
                .param("from", java.sql.Timestamp.from(from))
                .param("until", until == null ? null : java.sql.Timestamp.from(until))
                .update();
        return id;
    }

    /** The clearance ends: it clears nothing from the next request on. */
    public void endClearance(UUID clearanceId) {
        RelationStore.forget();
        jdbc.sql("update access.clearance set ends_at = now() where id = ? and (ends_at is null or ends_at > now())")
                .param(clearanceId)
                .update();
    }
}
