package health.attune.groups;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FacilitatorStore {
    private static final String NOW = "select f.* from groups.facilitator f where f.ended_at is null and ";

    private final JdbcClient jdbc;

    FacilitatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Facilitator> of(UUID groupId) {
        return read("f.group_id = ? order by f.began_at, f.id", groupId);
    }

    Optional<Facilitator> find(UUID facilitatorId) {
        return read("f.id = ?", facilitatorId).stream().findFirst();
    }

    boolean insert(Facilitator facilitator, UUID by) {
        return jdbc.sql("""
                insert into groups.facilitator (id, group_id, account_id, began_by) values (?, ?, ?, ?)
                on conflict (group_id, account_id) where ended_at is null do nothing
                """)
                        .params(facilitator.id(), facilitator.groupId(), facilitator.accountId(), by)
                        .update()
                == 1;
    }

    void end(UUID facilitatorId, UUID by) {
        jdbc.sql("update groups.facilitator set ended_at = now(), ended_by = ? where id = ? and ended_at is null")
                .params(by, facilitatorId)
                .update();
    }

    private List<Facilitator> read(String condition, UUID by) {
        return jdbc.sql(NOW + condition)
                .param(by)
                .query((row, number) -> new Facilitator(
                        row.getObject("id", UUID.class),
                        row.getObject("group_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("began_at").toInstant()))
                .list();
    }
}
