package health.attune.relapseplans;

import health.attune.access.labels.Cleared;
import health.attune.relapseplans.Turn.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TurnStore {
    private static final String SHOWN =
            "select t.*, a.name from relapseplans.turn t left join access.account a on a.id = t.recorded_by where ";

    private static final String LAST = "not exists (select 1 from relapseplans.turn n where n.follows = t.id) and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    TurnStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a person's, the newest first; of each episode the first one tells how it stands. */
    List<Turn> of(UUID personId, Cleared cleared) {
        return jdbc.sql(SHOWN + "t.person_id = :person and " + cleared.on("t")
                        + " order by t.recorded_at desc, t.id desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query(TurnStore::turn)
                .list();
    }

    /** The last ones of these episodes; those that never turned are missing. */
    Map<UUID, Turn> last(Collection<UUID> episodeIds) {
        var found = new HashMap<UUID, Turn>();
        jdbc.sql(SHOWN + LAST + "t.episode_id = any(:episodes)")
                .param("episodes", episodeIds.toArray(UUID[]::new))
                .query(TurnStore::turn)
                .list()
                .forEach(turn -> found.put(turn.episodeId(), turn));
        return found;
    }

    /** Of these people, the last turns of episodes in which a relapse is to be prevented. */
    List<Turn> preventing(Collection<UUID> people) {
        return jdbc.sql(SHOWN + LAST + "t.phase = 'prevention' and t.person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(TurnStore::turn)
                .list();
    }

    /** The next people after that one of whom a relapse is to be prevented. */
    List<UUID> peopleAfter(UUID after, int most) {
        return jdbc.sql("select distinct t.person_id from relapseplans.turn t"
                        + " join programs.episode e on e.id = t.episode_id and e.ended_on is null where "
                        + LAST + "t.phase = 'prevention' and t.person_id > :after order by t.person_id limit :most")
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /**
     * False where somebody else turned it since.
     *
     * @param before the turn that was read last; null where there was none
     * @param by null where a score did
     */
    boolean insert(Turning turning, @Nullable Turn before, @Nullable UUID by) {
        return jdbc.sql("""
                insert into relapseplans.turn (id, episode_id, person_id, follows, phase, cause, recorded_at,
                    recorded_by)
                values (:id, :episode, :person, :follows, :phase, :cause, :now, :by) on conflict do nothing
                """)
                        .param("id", turning.id())
                        .param("episode", turning.episodeId())
                        .param("person", turning.personId())
                        .param("follows", before == null ? null : before.id())
                        .param("phase", turning.cause().phase().word())
                        .param("cause", turning.cause().word())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** One that is to be written. */
    record Turning(UUID id, UUID episodeId, UUID personId, Cause cause) {}

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Cause.ofWord(row.getString("cause")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("name"));
    }
}
