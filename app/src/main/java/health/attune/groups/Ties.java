package health.attune.groups;

import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Relationships.Care;
import health.attune.database.Net;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each facilitator of a group stands to each member of it, as staff of its program and while both are of it. Above the
 * net: whoever lets somebody in need not see the others.
 */
@Component
class Ties {
    private final JdbcClient jdbc;
    private final Relationships relationships;
    private final Net net;

    Ties(JdbcClient jdbc, Relationships relationships, Net net) {
        this.jdbc = jdbc;
        this.relationships = relationships;
        this.net = net;
    }

    void begin(Group group, List<Membership> members, List<Facilitator> facilitators, Instant from) {
        net.above(() -> {
            for (var member : members)
                for (var facilitator : facilitators) {
                    var care = Care.in(group.programId(), member.personId());
                    insert(
                            relationships.begin(facilitator.accountId(), Relation.GROUP_FACILITATOR, care, from),
                            member,
                            facilitator);
                }
        });
    }

    private void insert(UUID relationship, Membership member, Facilitator facilitator) {
        jdbc.sql("insert into groups.tie (relationship_id, member_id, facilitator_id) values (?, ?, ?)")
                .params(relationship, member.id(), facilitator.id())
                .update();
    }

    void endOfMember(UUID memberId, Instant at) {
        end("member_id = ?", memberId, at);
    }

    void endOfFacilitator(UUID facilitatorId, Instant at) {
        end("facilitator_id = ?", facilitatorId, at);
    }

    private void end(String condition, UUID of, Instant at) {
        net.above(() -> jdbc.sql("select relationship_id from groups.tie where " + condition)
                .param(of)
                .query(UUID.class)
                .list()
                .forEach(relationship -> relationships.end(relationship, at)));
    }
}
