package health.attune.caseload;

import health.attune.access.labels.Cleared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FlagStore {
    private final JdbcClient jdbc;

    FlagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are up, by episode; of several the newest. */
    Map<UUID, Flag> of(Collection<UUID> episodes, Cleared labels) {
        var found = new HashMap<UUID, Flag>();
        jdbc.sql("select f.id, f.episode_id, f.words, f.recorded_at, a.name from caseload.flag f"
                        + " join access.account a on a.id = f.recorded_by"
                        + " where f.episode_id = any(:episodes) and f.lowered_at is null and " + labels.on("f")
                        + " order by f.recorded_at")
                .param("episodes", episodes.toArray(UUID[]::new))
                .params(labels.parameters())
                .query(row -> {
                    found.put(row.getObject("episode_id", UUID.class), flag(row));
                });
        return found;
    }

    /** Those of an episode that were lowered, the last one first. */
    List<Flag.Lowered> lowered(UUID episodeId, Cleared labels) {
        return jdbc.sql("select f.id, f.words, f.recorded_at, a.name, l.name as lowerer, f.lowered_at"
                        + " from caseload.flag f join access.account a on a.id = f.recorded_by"
                        + " join access.account l on l.id = f.lowered_by"
                        + " where f.episode_id = :episode and " + labels.on("f")
                        + " order by f.lowered_at desc, f.id")
                .param("episode", episodeId)
                .params(labels.parameters())
                .query((row, number) -> new Flag.Lowered(
                        flag(row),
                        row.getString("lowerer"),
                        row.getTimestamp("lowered_at").toInstant()))
                .list();
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getString("name"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** False where one of the same programs is up already. */
    boolean insert(UUID id, CaseloadRow.Place place, String words, UUID by) {
        return jdbc.sql("""
                insert into caseload.flag (id, episode_id, person_id, words, recorded_by)
                values (:id, :episode, :person, :words, :by)
                on conflict (episode_id, labels) where lowered_at is null do nothing
                """)
                        .param("id", id)
                        .param("episode", place.episodeId())
                        .param("person", place.personId())
                        .param("words", words)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whether it was flagged with these words by that worker, and is still. */
    boolean isUp(UUID episodeId, String words, UUID by) {
        return jdbc.sql("select exists (select 1 from caseload.flag f where f.episode_id = ? and f.words = ?"
                        + " and f.recorded_by = ? and f.lowered_at is null)")
                .params(episodeId, words, by)
                .query(Boolean.class)
                .single();
    }

    void lower(UUID flagId, UUID by) {
        jdbc.sql("update caseload.flag set lowered_at = now(), lowered_by = ? where id = ? and lowered_at is null")
                .params(by, flagId)
                .update();
    }
}
