package health.attune.boards;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.caseload.Caseloads.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RollStore {
    private final JdbcClient jdbc;

    RollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By episode, those of contacts that nobody has made since they were planned. */
    Map<UUID, Rolled> standing(List<Listed> listed, Cleared cleared) {
        var found = jdbc.sql("""
                select r.*, a.name as by_name
                from unnest(cast(:episodes as uuid[]), cast(:spoken as timestamptz[])) as e (id, spoken_at)
                join boards.roll r on r.episode_id = e.id and r.undone_at is null
                    and (e.spoken_at is null or e.spoken_at < r.owed_since)
                join access.account a on a.id = r.recorded_by
                where\s""" + cleared.on("r"))
                .param(
                        "episodes",
                        listed.stream()
                                .map(one -> one.row().place().episodeId())
                                .toArray(UUID[]::new))
                .param("spoken", listed.stream().map(RollStore::spoken).toArray(Timestamp[]::new))
                .params(cleared.parameters())
                .query(RollStore::roll)
                .list();
        var rolled = new HashMap<UUID, Rolled>();
        found.stream()
                .collect(Collectors.groupingBy(Roll::episodeId))
                .forEach((episode, rolls) -> rolled.put(episode, new Rolled(rolls)));
        return rolled;
    }

    /** False where somebody rolled it on that day already. */
    boolean insert(Roll roll, UUID personId, UUID by) {
        return jdbc.sql("""
                insert into boards.roll (id, episode_id, person_id, day, owed_since, reason, words, recorded_by)
                values (:id, :episode, :person, :day, :since, :reason, :words, :by)
                on conflict do nothing
                """)
                        .param("id", roll.id())
                        .param("episode", roll.episodeId())
                        .param("person", personId)
                        .param("day", roll.day())
                        .param("since", Timestamp.from(roll.owedSince()))
                        .param("reason", roll.reason())
                        .param("words", roll.words())
                        .param("by", by)
                        .update()
                == 1;
    }

    /**
     * What was said by that id.
     *
     * @param stands false where somebody took it back
     */
    record Before(String reason, @Nullable String words, boolean stands) {}

    Optional<Before> find(UUID id) {
        return jdbc.sql("select reason, words, undone_at is null as stands from boards.roll where id = ?")
                .param(id)
                .query(Before.class)
                .optional();
    }

    /** That of the day, if there is one. */
    void undo(UUID episodeId, LocalDate day, UUID by) {
        jdbc.sql("update boards.roll set undone_at = now(), undone_by = ?"
                        + " where episode_id = ? and day = ? and undone_at is null")
                .params(by, episodeId, day)
                .update();
    }

    private static @Nullable Timestamp spoken(Listed listed) {
        var at = listed.row().touch().spokenAt();
        return at == null ? null : Timestamp.from(at);
    }

    private static Roll roll(ResultSet row, int number) throws SQLException {
        return new Roll(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("owed_since").toInstant(),
                row.getString("reason"),
                row.getString("words"),
                row.getString("by_name"),
                Labels.of(row.getArray("labels")));
    }
}
