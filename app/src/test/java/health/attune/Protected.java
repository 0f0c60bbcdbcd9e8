package health.attune;

import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.database.Ids;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes programs under 42 CFR Part 2, and what clears their records for others. */
@TestComponent
public class Protected {
    private final World world;
    private final JdbcClient jdbc;
    private final Relationships relationships;
    private final TransactionTemplate transaction;

    Protected(World world, JdbcClient jdbc, Relationships relationships, TransactionTemplate transaction) {
        this.world = world;
        this.jdbc = jdbc;
        this.relationships = relationships;
        this.transaction = transaction;
    }

    public UUID program(UUID siteId) {
        var program = world.program(siteId);
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(program)
                .update();
        return program;
    }

    /** Puts the member of staff into that relation to the person as staff of that program. */
    public void relate(Principal staff, Relation relation, Relationships.Care care) {
        transaction.executeWithoutResult(status ->
                relationships.begin(staff.id(), relation, care, Instant.now().minusSeconds(60)));
    }

    /**
     * What clears the records of such a program.
     *
     * @param staff for whom; null for all who stand to the person
     */
    public record Clearance(
            UUID personId, UUID programId, @Nullable Principal staff, String basis) {}

    /** From now on; returns its id. */
    public UUID clearance(Clearance clearance) {
        var id = Ids.next();
        jdbc.sql("insert into access.clearance (id, person_id, origin_id, account_id, basis, starts_at)"
                        + " values (:id, :person, :origin, :account, :basis, now() - interval '1 minute')")
                .param("id", id)
                .param("person", clearance.personId())
                .param("origin", clearance.programId())
                .param(
                        "account",
                        clearance.staff() == null ? null : clearance.staff().id(),
                        Types.OTHER)
                .param("basis", clearance.basis())
                .update();
        return id;
    }
}
