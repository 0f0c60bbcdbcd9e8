package health.attune.alerts;

import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.alerts.escalation.Escalations;
import health.attune.database.Net;
import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has an alert: its owner stands to the person as its recipient, from when they get it until it is closed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Owners {
    private final JdbcClient jdbc;
    private final Relationships relationships;
    private final Escalations escalations;
    private final Net net;

    Owners(JdbcClient jdbc, Relationships relationships, Escalations escalations, Net net) {
        this.jdbc = jdbc;
        this.relationships = relationships;
        this.escalations = escalations;
        this.net = net;
    }

    /** From now on they have it; whoever had it no longer stands to the person by it. Its events tell both. */
    public void give(UUID alertId, UUID to, UUID by) {
        net.above(() -> given(alertId, to, by));
    }

    /** Above the net: whoever hands it on may no longer see the person from then on. */
    private void given(UUID alertId, UUID to, UUID by) {
        var before = holding(alertId);
        if (to.equals(before.ownerId())) return;
        open(alertId, to);
        jdbc.sql("""
                insert into alerts.event (alert_id, by, state, from_id, to_id)
                select id, :by, state, :from, :to from alerts.alert where id = :id
                """)
                .param("by", by)
                .param("from", before.ownerId())
                .param("to", to)
                .param("id", alertId)
                .update();
        escalations.given(alertId, to, by);
    }

    /** The owner stands to the person by it, anew where they did before. */
    void open(UUID alertId, UUID owner) {
        var before = holding(alertId);
        if (before.relationshipId() != null) relationships.end(before.relationshipId(), TransactionTime.now(jdbc));
        var relationship =
                relationships.begin(owner, Relation.ALERT_RECIPIENT, before.personId(), TransactionTime.now(jdbc));
        jdbc.sql("update alerts.alert set owner_id = :owner, relationship_id = :relationship where id = :id")
                .param("owner", owner)
                .param("relationship", relationship)
                .param("id", alertId)
                .update();
    }

    /** It is closed: by it, nobody stands to the person any longer. */
    public void end(UUID alertId) {
        net.above(() -> {
            var relationship = holding(alertId).relationshipId();
            if (relationship != null) relationships.end(relationship, TransactionTime.now(jdbc));
            escalations.end(alertId, TransactionTime.now(jdbc));
        });
    }

    private record Holding(
            UUID personId, @Nullable UUID ownerId, @Nullable UUID relationshipId) {}

    private Holding holding(UUID alertId) {
        return jdbc.sql("select person_id, owner_id, relationship_id from alerts.alert where id = :id for update")
                .param("id", alertId)
                .query(Owners::holding)
                .single();
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(
                row.getObject("person_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("relationship_id", UUID.class));
    }
}
