package health.attune.boards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BoardStore {
    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is on the team of each episode now, the lead first. */
    Map<UUID, List<UUID>> teams(Collection<UUID> episodes) {
        var found = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                select m.episode_id, m.account_id
                from programs.care_team_member m join access.relationship r on r.id = m.relationship_id
                where m.episode_id = any(?) and r.starts_at <= now() and r.ends_at is null
                order by m.is_lead desc, r.starts_at, m.relationship_id
                """).param(episodes.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("episode_id", UUID.class), any -> new ArrayList<>())
                    .add(row.getObject("account_id", UUID.class));
        });
        return found;
    }
}
